import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { isStopword } from './stopwords.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'
import { opensWork, owningLength } from './work-verbs.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'actions',
  z.object({ modals: list, titles: list, selves: list, assigned: list }),
)
const modals = foldedSet(vocabulary.modals)
const titles = foldedSet(vocabulary.titles)
const selves = foldedSet(vocabulary.selves)
const assigned = vocabulary.assigned
  .map((phrase) => tokenise(phrase).map(({ folded }) => folded))
  .sort((a, b) => b.length - a.length)

/** Who does a piece of work, and where in the text the work is told. */
export interface Owner {
  readonly name?: string
  readonly workFrom: number
  /** Where what is said of the owner begins, after the work. */
  readonly workTo?: number
}

/**
 * The owner of an action: the name that opens the sentence before a verb ("Minh keeps …"), the one after "owner:" or
 * "giao cho" ("chị Hoa"), one with an @, one that takes it on at the end ("team Growth lo"), or the one that stands alone
 * between commas ("show a message, Minh, end of January").
 */
export function readOwner(written: string): Owner {
  const read = tokenise(written)
  return (
    opener(written, read) ??
    mention(written) ??
    assignee(written, read) ??
    taker(written, read) ??
    alone(written) ?? { workFrom: 0 }
  )
}

function opener(written: string, read: readonly Word[]): Owner | null {
  const at = read.findIndex((_item, index) => index > 0 && index <= 5 && opensWork(read, index))
  if (at < 1 || opensWork(read, 0)) return null
  const names = read.slice(
    0,
    read.findIndex((item, index) => modals.has(item.folded) || opensWork(read, index)),
  )
  const [first] = names
  const last = names.at(-1)
  if (first === undefined || last === undefined || !names.every((item) => isName(written, item))) return null
  const work = read[at + owningLength(read, at)]
  return { name: written.slice(first.start, last.end), workFrom: work?.start ?? last.end }
}

function mention(written: string): Owner | null {
  const match = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}_][\p{L}\p{N}_.-]{0,40})/u.exec(written)
  if (match === null) return null
  const name = (match[1] ?? '').replace(/[.-]+$/, '')
  return around(written, name, match.index, match.index + 1 + name.length)
}

function assignee(written: string, read: readonly Word[]): Owner | null {
  for (let at = 0; at < read.length; at += 1) {
    const phrase = assigned.find((words) => words.every((word, index) => read[at + index]?.folded === word))
    const named = phrase === undefined ? null : nameAt(written, read, at + phrase.length)
    if (named !== null) return around(written, named.name, read[at]?.start ?? 0, named.end)
  }
  return null
}

/** "…, team Growth lo": a name right before a word of taking on. */
function taker(written: string, read: readonly Word[]): Owner | null {
  for (let at = 1; at < read.length; at += 1) {
    const length = owningLength(read, at)
    if (length === 0) continue
    for (const from of [at - 4, at - 3, at - 2, at - 1]) {
      const named = from < 0 ? null : nameAt(written, read, from)
      if (named !== null && named.next === at)
        return around(written, named.name, read[from]?.start ?? 0, read[at + length - 1]?.end ?? named.end)
    }
  }
  return null
}

/** The one part between commas, after the first, that is nothing but a name; several are a list of something else. */
function alone(written: string): Owner | null {
  const parts = [...written.matchAll(/,\s*([^,;.\n]+?)(?=\s*(?:[,;.\n]|$))/gu)].flatMap((match) => {
    const part = match[1] ?? ''
    const read = tokenise(part)
    const named = nameAt(part, read, 0)
    const start = match.index + match[0].indexOf(part)
    return named !== null && named.next === read.length ? [{ name: named.name, start }] : []
  })
  const [only] = parts
  return only === undefined || parts.length > 1
    ? null
    : around(written, only.name, only.start, only.start + only.name.length)
}

/** The work is what stands before the owner, or after where nothing does. */
function around(written: string, name: string, start: number, end: number): Owner {
  const before = /[\p{L}\p{N}]/u.test(written.slice(0, start))
  return before ? { name, workFrom: 0, workTo: start } : { name, workFrom: end }
}

/** A title and a name, or up to three words with a capital, from the word at `at` on. */
function nameAt(
  written: string,
  read: readonly Word[],
  at: number,
): { name: string; end: number; next: number } | null {
  const first = read[at]
  if (first === undefined) return null
  const titled = titles.has(first.folded) || selves.has(first.folded)
  let next = titled ? at + 1 : at
  const limit = next + 3
  while (next < limit && isCapital(written, read[next])) next += 1
  const bare = read[next]
  if (titled && next === at + 1 && bare !== undefined && !selves.has(first.folded) && mayBeName(read, next))
    next += 1
  const last = read[next - 1]
  return next === at || last === undefined
    ? null
    : { name: written.slice(first.start, last.end), end: last.end, next }
}

function mayBeName(read: readonly Word[], at: number): boolean {
  const item = read[at]
  return item !== undefined && !opensWork(read, at) && !isStopword(item) && /^\p{L}+$/u.test(item.raw)
}

function isCapital(written: string, item: Word | undefined): boolean {
  const initial = item === undefined ? '' : written.charAt(item.start)
  return initial !== initial.toLowerCase()
}

/** Whether a text tells of a piece of work, by its verb. */
export function namesWork(text: string): boolean {
  const read = tokenise(text)
  return read.some((_item, at) => opensWork(read, at) && owningLength(read, at) === 0)
}

function isName(written: string, item: Word): boolean {
  return isCapital(written, item) || titles.has(item.folded) || selves.has(item.folded) || item.start === 0
}

function foldedSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(fold))
}
