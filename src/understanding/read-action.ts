import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { anyOf, byWords } from './date-words.ts'
import { foldAligned } from './fold-aligned.ts'
import { readDates } from './read-dates.ts'
import { type ReadNumber, readNumbers } from './read-numbers.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

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
    readonly words: string
  }
  readonly from?: { readonly value: number; readonly kind: ReadNumber['kind']; readonly words: string }
}

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'actions',
  z.strictObject({
    verbs: list,
    owning: list,
    modals: list,
    titles: list,
    selves: list,
    assigned: list,
    to: list,
    from: list,
    up: list,
    down: list,
  }),
)
const verbs = foldedSet(vocabulary.verbs)
const owning = foldedSet(vocabulary.owning)
const modals = foldedSet(vocabulary.modals)
const titles = foldedSet(vocabulary.titles)
const selves = foldedSet(vocabulary.selves)
const down = ending(vocabulary.down)
const up = ending(vocabulary.up)
const origin = ending(vocabulary.from)
const goal = ending(vocabulary.to)
const assigned = new RegExp(`(?<!\\p{L})(?:${anyOf(vocabulary.assigned.map(fold))}):? ?$`, 'u')
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
  const due =
    dates.date ?? (dates.range !== undefined && dates.range.to >= today ? dates.range.to : undefined)
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

/** The name that opens the sentence before a verb, or the one after "owner:", "giao cho". */
function readOwner(written: string): { readonly name?: string; readonly workFrom: number } {
  const read = tokenise(written)
  const at = read.findIndex((_item, index) => index > 0 && index <= 5 && opensWork(read, index))
  const names =
    at > 0
      ? read.slice(
          0,
          read.findIndex((item, index) => modals.has(item.folded) || opensWork(read, index)),
        )
      : []
  const [first] = read
  if (
    first !== undefined &&
    names.length > 0 &&
    !opensWork(read, 0) &&
    names.every((item) => isName(written, item))
  ) {
    const last = names[names.length - 1] ?? first
    const work = read[at + owningLength(read, at)]
    return { name: written.slice(first.start, last.end), workFrom: work?.start ?? last.end }
  }
  for (const match of written.matchAll(
    /(?<!\p{L})@?((?:\p{Lu}[\p{L}\p{M}]*)(?: \p{Lu}[\p{L}\p{M}]*){0,3})/gu,
  )) {
    const before = foldAligned(written.slice(Math.max(0, match.index - 24), match.index))
    if (assigned.test(before) || match[0].startsWith('@')) return { name: match[1] ?? '', workFrom: 0 }
  }
  return { workFrom: 0 }
}

function opensWork(read: readonly Word[], at: number): boolean {
  const item = read[at]
  if (item === undefined) return false
  return [item.folded, item.stem, plain(item), pair(read, at)].some((form) => verbs.has(form))
}

/** Whether a text tells of a piece of work, by its verb. */
export function namesWork(text: string): boolean {
  const read = tokenise(text)
  return read.some((_item, at) => opensWork(read, at) && owningLength(read, at) === 0)
}

/** How many words at `at` only say who is responsible ("phụ trách", "owns"). */
function owningLength(read: readonly Word[], at: number): number {
  const item = read[at]
  if (item === undefined) return 0
  if (owning.has(pair(read, at))) return 2
  return owning.has(item.folded) || owning.has(plain(item)) ? 1 : 0
}

function pair(read: readonly Word[], at: number): string {
  return `${read[at]?.folded ?? ''} ${read[at + 1]?.folded ?? ''}`
}

/** The English verb without its -s or -es: "does", "fixes", "launches". */
function plain(item: Word): string {
  const short = item.folded.replace(/es$/, '')
  return short !== item.folded && verbs.has(short) ? short : item.stem
}

function isName(written: string, item: Word): boolean {
  const initial = written.charAt(item.start)
  return (
    initial !== initial.toLowerCase() ||
    titles.has(item.folded) ||
    selves.has(item.folded) ||
    item.start === 0
  )
}

/** Where the clause with the work ends: the first comma, semicolon or full stop. */
function boundary(written: string, from: number): number | undefined {
  const at = written.slice(from).search(/[,;](?=\s)|\.(?=\s|$)|\n|\s[–—-]\s/)
  return at < 0 ? undefined : from + at
}

function dueStart(folded: string, at: number): number {
  const lead = dueLead.exec(folded.slice(0, at))
  return lead === null ? at : lead.index
}

function ending(phrases: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(phrases.map(fold))}):? *$`, 'u')
}

function foldedSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(fold))
}
