import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon, findPhrases, type Hit, keepLongest } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'corrections',
  z.strictObject({ deny: list, meant: list, not: list, but: list, reasons: list, ends: list }),
)
type Cue = Exclude<keyof typeof vocabulary, 'reasons'>
const lexicon = createLexicon(
  (['deny', 'meant', 'not', 'but', 'ends'] as const).flatMap((meaning: Cue) =>
    vocabulary[meaning].map((phrase) => ({ phrase, meaning })),
  ),
)
const reasons = new Set(vocabulary.reasons)

/** A correction of what was understood. */
export interface Correction {
  /** What is meant, verbatim. */
  readonly said: string
  /** What is not meant, verbatim, where that was said as well. */
  readonly denied: string | null
  /** It was introduced as a correction ("I meant"); otherwise only its form speaks for it. */
  readonly explicit: boolean
}

const mostWords = 12

/**
 * Reads a correction of the brief: "no, I meant repeat buyers", "ý mình là khách mua lại", "không phải web, app cơ", "last
 * month, not this month"; null for anything else ("không phải do giá" says why, not what).
 */
export function readCorrection(text: string): Correction | null {
  const written = text.normalize('NFC').trim()
  const read = tokenise(written)
  const hits = keepLongest(findPhrases(read, lexicon)).sort((a, b) => a.from - b.from)
  const from = afterDenials(hits)
  const meant = hits.find((hit) => hit.from === from && hit.meaning === 'meant')
  if (meant !== undefined) {
    const said = part(written, read, meant.to, read.length, hits)
    const held = apart(written, read, hits, meant.to)
    return said === '' ? null : { ...(held ?? { said, denied: null }), explicit: true }
  }
  if (read.length > mostWords) return null
  const held = apart(written, read, hits, from)
  return held === null ? null : { ...held, explicit: false }
}

/** "X, not Y" or "not X, Y": a comma or "but" stands between the two. */
function apart(
  written: string,
  read: readonly Word[],
  hits: readonly Hit<Cue>[],
  from: number,
): Omit<Correction, 'explicit'> | null {
  const not = hits.find((hit) => hit.meaning === 'not' && hit.from >= from)
  if (not === undefined || reasons.has(read[not.to]?.raw ?? '')) return null
  if (not.from > from) {
    const pause = /[,;–—-]/.test(written.slice(read[not.from - 1]?.end, read[not.from]?.start))
    if (!pause && not.to - not.from < 2) return null
    return sides(part(written, read, from, not.from, hits), part(written, read, not.to, read.length, hits))
  }
  const at = read.findIndex(
    (item, index) => index > not.to && /[,;–—]/.test(written.slice(read[index - 1]?.end, item.start)),
  )
  const but = hits.find((hit) => hit.meaning === 'but' && hit.from > not.to)
  const end = at < 0 ? but?.from : at
  if (end === undefined) return null
  const next = but?.from === end ? but.to : end
  return sides(part(written, read, next, read.length, hits), part(written, read, not.to, end, hits))
}

function sides(said: string, denied: string): Omit<Correction, 'explicit'> | null {
  return said === '' || denied === '' ? null : { said, denied }
}

function afterDenials(hits: readonly Hit<Cue>[]): number {
  let from = 0
  for (const hit of hits) if (hit.from === from && hit.meaning === 'deny') from = hit.to
  return from
}

/** The words from one to another as they were written, without what ends a correction. */
function part(
  written: string,
  read: readonly Word[],
  from: number,
  to: number,
  hits: readonly Hit<Cue>[],
): string {
  const end = hits.find((hit) => hit.meaning === 'ends' && hit.to === to && hit.from > from)?.from ?? to
  const first = read[from]
  const last = read[end - 1]
  return first === undefined || last === undefined || end <= from ? '' : written.slice(first.start, last.end)
}
