import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { anyOf, byWords } from './date-words.ts'
import { foldAligned } from './fold-aligned.ts'
import { readDates } from './read-dates.ts'
import { readDue } from './read-due.ts'
import { type ReadNumber, readNumbers } from './read-numbers.ts'
import { readOwner } from './read-owner.ts'
import { tokenise } from './tokenise.ts'

export interface ReadAction {
  /** The work, verbatim. */
  readonly what: string
  /** Who does it, verbatim: a name, or "I", "mình". */
  readonly owner?: string
  /** `YYYY-MM-DD`. */
  readonly due?: string
  readonly target?: {
    readonly value: number
    readonly kind: ReadNumber['kind']
    readonly direction: 'up' | 'down'
    /** A change by so much rather than a value to reach: "up by 20%". */
    readonly by: boolean
    readonly words: string
  }
  readonly from?: { readonly value: number; readonly kind: ReadNumber['kind']; readonly words: string }
}

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'actions',
  z.object({
    to: list,
    from: list,
    up: list,
    down: list,
    by: list,
  }),
)
const down = ending(vocabulary.down)
const by = ending(vocabulary.by)
const up = ending(vocabulary.up)
const origin = ending(vocabulary.from)
const goal = ending(vocabulary.to)
const dueLead = new RegExp(`(?:[,;.]\\s*)?(?<!\\p{L})(?:${anyOf(byWords)}):?\\s*$`, 'u')
const longest = 600

/**
 * An action as a person states it: "An builds the waiting state, completion from 38% to 45% by 15 Dec", "An làm màn
 * hình chờ, tỷ lệ hoàn tất từ 38% lên 45% trước 15/12". Whatever is not said is absent.
 */
export function readAction(text: string, language: Language, today: string): ReadAction {
  const written = text.normalize('NFC').slice(0, longest).trim()
  const folded = foldAligned(written)
  const dates = readDates(written, today, language)
  const due = readDue(written, language, today)?.date
  const figures = readNumbers(written, language).filter(
    ({ span }) => dates.span === undefined || span.start >= dates.span.end || span.end <= dates.span.start,
  )
  const start = figures.find(({ span }) => origin.test(folded.slice(0, span.start)))
  const end =
    figures.find((figure) => figure !== start && goal.test(folded.slice(0, figure.span.start))) ??
    figures.findLast((figure) => figure !== start && figure.kind === 'share')
  const owner = readOwner(written)
  const stops = [
    boundary(written, owner.workFrom),
    owner.workTo,
    dates.span === undefined ? undefined : dueStart(folded, dates.span.start),
    start === undefined ? undefined : folded.slice(0, start.span.start).search(/\S+\s*$/),
    start === undefined && end !== undefined ? folded.slice(0, end.span.start).search(/\S+\s*$/) : undefined,
  ].filter((at) => at !== undefined && at > owner.workFrom)
  const what = written.slice(owner.workFrom, Math.min(written.length, ...(stops as number[])))
  return {
    what: what.replace(/^[\s,:;–-]+|[\s,.;:–-]+$/g, '') || written,
    ...(owner.name !== undefined && { owner: owner.name }),
    ...(due !== undefined && { due }),
    ...(end !== undefined && {
      target: {
        value: end.value,
        kind: end.kind,
        words: end.words,
        direction: directionOf(folded, end, start),
        by: start === undefined && by.test(folded.slice(0, end.span.start)),
      },
    }),
    ...(start !== undefined && { from: { value: start.value, kind: start.kind, words: start.words } }),
  }
}

function directionOf(folded: string, end: ReadNumber, start: ReadNumber | undefined): 'up' | 'down' {
  if (start !== undefined && start.kind === end.kind) return end.value >= start.value ? 'up' : 'down'
  const lead = folded.slice(0, end.span.start)
  if (down.test(lead)) return 'down'
  if (up.test(lead)) return 'up'
  const words = new Set(tokenise(lead).map((item) => item.folded))
  return vocabulary.down.some((word) => words.has(fold(word))) ? 'down' : 'up'
}

/** Where the clause with the work ends: the first comma, semicolon or full stop that is in no quotation. */
function boundary(written: string, from: number): number | undefined {
  for (const match of written
    .slice(from)
    .matchAll(/(["“«][^"”»]{1,300}["”»])|[,;](?=\s)|\.(?=\s|$)|\n|\s[–—-]\s/gu)) {
    if (match[1] === undefined) return from + match.index
  }
  return undefined
}

function dueStart(folded: string, at: number): number {
  const lead = dueLead.exec(folded.slice(0, at))
  return lead === null ? at : lead.index
}

function ending(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(phrases.map(fold))}):? *$`, 'u')
}
