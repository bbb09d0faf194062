import { readClauses } from './clauses.ts'
import { npmi } from './npmi.ts'
import { isFiller, isNegator } from './word-kinds.ts'
import type { Word } from './words.ts'

/** A customer's text as the methods of this room take it. */
export interface CustomerText {
  readonly id: string
  /** Who wrote it; the text's own id where nobody knows. */
  readonly customer: string
  readonly text: string
  readonly language: string
  readonly stars?: number
}

/** Words that belong together, by their folded forms, and the texts that hold them. */
export interface Phrase {
  readonly key: string
  readonly words: readonly string[]
  /** As it is mostly written. */
  readonly label: string
  /** Holds no function word. */
  readonly plain: boolean
  /** Places in the list of texts. */
  readonly texts: ReadonlySet<number>
}

const longest = 4
/** Words hold together from here on. */
const collocated = 0.25

interface Candidate {
  readonly words: readonly string[]
  readonly texts: Set<number>
  readonly written: Map<string, number>
  count: number
  /** Texts in Vietnamese, where a single syllable is mostly a part of a word. */
  syllables: number
  /** Occurrences that could be a phrase, and that could not, where the diacritics tell. */
  sound: number
  unsound: number
  plain: number
}

/**
 * The phrases of a collection: single words (of Vietnamese only runs), and runs of up to four words inside a clause that
 * stand together more often than chance (lowest NPMI over the ways to cut them), each in at least `least` texts. Texts with
 * and without diacritics count as one; negators stay ("không kịp"), function words stand inside phrases only.
 */
export function findPhrases(texts: readonly CustomerText[], least: number): readonly Phrase[] {
  const clauses = texts.flatMap(({ text, language }, at) =>
    readClauses(text, language).map((clause) => ({ clause, text, at, vietnamese: language === 'vi' })),
  )
  const places = clauses.reduce((sum, { clause }) => sum + clause.length, 0)
  const found = new Map<string, Candidate>()
  for (let length = 1; length <= longest; length += 1) {
    const longer = new Map<string, Candidate>()
    for (const { clause, ...where } of clauses) {
      for (let from = 0; from + length <= clause.length; from += 1) {
        const run = clause.slice(from, from + length)
        // A run is no more common than its parts, so what is rare already is not made longer.
        const parts = length === 1 ? [] : [run.slice(0, -1), run.slice(1)]
        if (parts.every((part) => found.has(keyOf(part)))) note(longer, run, where)
      }
    }
    for (const [key, one] of longer) if (one.texts.size >= least) found.set(key, one)
  }
  const countOf = (words: readonly string[]) => found.get(words.join(' '))?.count ?? 0
  return [...found].flatMap(([key, one]) => {
    if (one.sound <= one.unsound) return []
    if (one.words.length === 1 && one.syllables > one.texts.size / 2) return []
    const bond = one.words.slice(1).map((_, cut) => {
      const [before, after] = [one.words.slice(0, cut + 1), one.words.slice(cut + 1)]
      return npmi(one.count, countOf(before), countOf(after), places)
    })
    if (Math.min(1, ...bond) < collocated) return []
    const plain = 2 * one.plain > one.sound + one.unsound
    return [{ key, words: one.words, label: mostWritten(one.written), plain, texts: one.texts }]
  })
}

function note(
  found: Map<string, Candidate>,
  run: readonly Word[],
  { text, at, vietnamese }: { readonly text: string; readonly at: number; readonly vietnamese: boolean },
): void {
  const words = run.map((word) => word.folded)
  const key = keyOf(run)
  const known = found.get(key)
  const one = known ?? {
    words,
    texts: new Set(),
    written: new Map(),
    count: 0,
    syllables: 0,
    sound: 0,
    unsound: 0,
    plain: 0,
  }
  if (known === undefined) found.set(key, one)
  one.count += 1
  if (vietnamese && !one.texts.has(at)) one.syllables += 1
  one.texts.add(at)
  // "ma" typed for "mã" or "mà" says nothing; those who typed the diacritics decide.
  const weight = run.some((word) => word.bare) ? 0.001 : 1
  if (isSound(run)) one.sound += weight
  else one.unsound += weight
  if (!run.some(isFiller)) one.plain += weight
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return
  const written = text.slice(first.start, last.end).toLowerCase()
  one.written.set(written, (one.written.get(written) ?? 0) + weight)
}

const keyOf = (run: readonly Word[]) => run.map((word) => word.folded).join(' ')

/** Begins with no function word and ends with one that names something. */
function isSound(run: readonly Word[]): boolean {
  const [first, last] = [run[0], run.at(-1)]
  if (first === undefined || last === undefined) return false
  if (run.length === 1 && first.raw.length < 2) return false
  return !isFiller(first) && !isFiller(last) && !isNegator(last)
}

function mostWritten(written: ReadonlyMap<string, number>): string {
  const [[label] = ['']] = [...written].toSorted(([one, a], [two, b]) => b - a || (one < two ? -1 : 1))
  return label
}
