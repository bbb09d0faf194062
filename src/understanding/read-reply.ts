import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import { standsAt } from './phrase-at.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'
import type { Word } from './word.ts'

/** A short answer to a question that was put; `rest` is what the person said besides, verbatim. */
export type Reply =
  | { readonly kind: 'yes' | 'no' | 'skip' | 'unknown' | 'more' | 'other'; readonly rest: string }
  /** The n-th of what was offered, from 1; -1 is the last. */
  | { readonly kind: 'nth'; readonly n: number; readonly rest: string }
  /** All of what was offered, none of it, or what was said the last time; only as a whole message. */
  | { readonly kind: 'both' | 'neither' | 'same'; readonly rest: string }

const list = z.array(z.string())
const opener = z.strictObject({ firm: list, plain: list })
const vocabulary = readVocabulary(
  'replies',
  z.strictObject({
    yes: opener,
    no: opener,
    skip: opener,
    unknown: opener,
    more: opener,
    lead: list,
    tail: list,
    ordinals: z.array(list),
    last: list,
    particles: list,
    joins: list,
    both: list,
    neither: list,
    same: list,
  }),
)

const wholes = createLexicon(
  (['both', 'neither', 'same'] as const).flatMap((kind) =>
    vocabulary[kind].map((phrase) => ({ phrase, meaning: kind })),
  ),
)
const around = createLexicon(vocabulary.particles.map((phrase) => ({ phrase, meaning: 'around' as const })))

interface Opener {
  readonly kind: 'yes' | 'no' | 'skip' | 'unknown' | 'more'
  readonly firm: boolean
  readonly words: readonly Word[]
}

const kinds = ['yes', 'no', 'skip', 'unknown', 'more'] as const
/** Longest first, so that "không biết" is heard before "không". */
const openers: readonly Opener[] = kinds
  .flatMap((kind) => [
    ...vocabulary[kind].firm.map((phrase): Opener => ({ kind, firm: true, words: tokenise(phrase) })),
    ...vocabulary[kind].plain.map((phrase): Opener => ({ kind, firm: false, words: tokenise(phrase) })),
  ])
  .filter(({ words }) => words.length > 0)
  .sort((a, b) => b.words.length - a.words.length)
const particles = vocabulary.particles.map((phrase) => tokenise(phrase))
const joins = new Set(vocabulary.joins.map(fold))
const leads = new Set(vocabulary.lead.map((phrase) => fold(phrase)))
const tails = new Set(vocabulary.tail.map((phrase) => fold(phrase)))
const ordinals = vocabulary.ordinals.map((names) => new Set(names.map(fold)))
const lasts = new Set(vocabulary.last.map(fold))

/** Understands the short replies of both languages, teen spelling included; anything else is `other`, whole. */
export function readReply(text: string): Reply {
  const written = text.normalize('NFC').trim()
  if (/^[?？]+$/.test(written)) return { kind: 'unknown', rest: '' }
  const sign = /^(👍|✅|👌|🆗)|^(👎|❌)/u.exec(written)
  if (sign !== null)
    return { kind: sign[1] === undefined ? 'no' : 'yes', rest: restAfter(written, sign[0].length) }
  const choice = readOrdinal(written)
  if (choice !== null) return choice
  const whole = readWhole(written)
  if (whole !== null) return whole
  const read = tokenise(written.slice(0, 600))
  for (const candidate of openers) {
    if (!standsAt(read, 0, candidate.words)) continue
    const end = skipParticles(read, candidate.words.length)
    const at = read[end - 1]?.end ?? 0
    const next = read[end]
    if (next === undefined) return { kind: candidate.kind, rest: restAfter(written, at) }
    const pause = /[,.;:!\n…]|\s[-–—]\s/.test(written.slice(at, next.start))
    if (pause || candidate.firm || joins.has(next.folded)) {
      return { kind: candidate.kind, rest: restAfter(written, at) }
    }
  }
  return { kind: 'other', rest: written }
}

/** "cả hai nhé", "neither", "như trên": the phrase first, then nothing but particles. */
function readWhole(written: string): Reply | null {
  if (written.length > 60) return null
  const read = tokenise(written)
  const [first] = keepLongest(findPhrases(read, wholes)).filter((hit) => hit.from === 0)
  if (first === undefined) return null
  const rest = read.slice(first.to)
  const only = rest.length === 0 || wholeMessage(rest, around).length > 0
  return only ? { kind: first.meaning, rest: '' } : null
}

/** "2", "#2", "số 1", "the second one", "cái thứ hai nhé", "b". */
function readOrdinal(written: string): Reply | null {
  if (written.length > 60) return null
  const [head = '', ...others] = written.split(/(?<=[^\d])[,.;](?=\s)|\n/)
  const said = fold(head)
    .replace(/[().!#:"“”]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .trim()
    .split(/\s+/)
  let from = 0
  let to = said.length
  while (to - from > 1 && tails.has(said[to - 1] ?? '')) to -= 1
  while (to - from > 1 && leads.has(said[from] ?? '')) from += 1
  const core = said.slice(from, to).join(' ')
  const led = from > 0
  const n = ordinalOf(core, led)
  if (n === null) return null
  return {
    kind: 'nth',
    n,
    rest: written.slice(head.length).replace(/^[\s,.;]+/, others.length > 0 ? '' : ''),
  }
}

function ordinalOf(core: string, led: boolean): number | null {
  if (/^[1-9]\d?$/.test(core)) return Number(core)
  if (/^[a-f]$/.test(core) && (led || core !== 'a')) return core.charCodeAt(0) - 96
  if (lasts.has(core)) return led || core !== 'cuoi' ? -1 : null
  const place = ordinals.findIndex((names) => names.has(core))
  const plain = place >= 0 && (led || /^(?:first|second|third|fourth|fifth|sixth|dau tien)$/.test(core))
  return plain ? place + 1 : null
}

/** Small words after the reply belong to it: "đúng rồi bạn ạ". */
function skipParticles(read: readonly Word[], from: number): number {
  // Who types diacritics means "do" (because) by it, not "đó".
  const marked = read.some((item) => item.raw !== item.folded)
  const stands = (rest: readonly Word[], phrase: readonly Word[]) =>
    standsAt(rest, 0, phrase) && (!marked || phrase.every((item, index) => item.raw === rest[index]?.raw))
  let end = from
  for (;;) {
    const next = particles.find((phrase) => stands(read.slice(end), phrase))
    if (next === undefined) return end
    end += next.length
  }
}

function restAfter(written: string, at: number): string {
  const rest = written
    .slice(at)
    .replace(/^[\s,.;:!…–—-]+/, '')
    .trim()
  return /[\p{L}\p{N}?？]/u.test(rest) ? rest : ''
}
