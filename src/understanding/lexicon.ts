import type { Language } from '../locales/locale.ts'
import { accentsAgree } from './accents.ts'
import { nearKeys } from './near-keys.ts'
import { similar } from './similar.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'

export interface LexiconEntry<Meaning> {
  readonly phrase: string
  readonly meaning: Meaning
  /** How sure a perfect hit is, 0 to 1; 1 when absent. */
  readonly weight?: number
  /** The diacritics must be there: without them the word means something else. */
  readonly exact?: boolean
}

/** Phrases and what they mean, indexed for `findPhrases`. */
export interface Lexicon<Meaning> {
  readonly entries: ReadonlyMap<string, readonly Indexed<Meaning>[]>
  /** Single words by length, for the search of misspelt ones. */
  readonly vocabulary: ReadonlyMap<number, readonly string[]>
  readonly known: ReadonlySet<string>
  /** Phrases run together by length and first letter, for the search of misspelt ones. */
  readonly joined: ReadonlyMap<string, readonly string[]>
  readonly longest: number
}

interface Indexed<Meaning> {
  readonly words: readonly Word[]
  readonly meaning: Meaning
  readonly weight: number
  readonly exact: boolean
}

export interface Hit<Meaning> {
  readonly meaning: Meaning
  /** Positions in the list of words, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly score: number
}

/** Indexes phrases by their stems run together, so that "check out", "check-out" and "checkout" are one. */
export function createLexicon<Meaning>(list: Iterable<LexiconEntry<Meaning>>): Lexicon<Meaning> {
  const entries = new Map<string, Indexed<Meaning>[]>()
  const known = new Set<string>()
  let longest = 1
  for (const { phrase, meaning, weight = 1, exact = false } of list) {
    const words = tokenise(phrase.slice(0, 120))
    if (words.length === 0 || words.length > 8) continue
    const key = words.map((item) => item.stem).join('')
    const same = entries.get(key) ?? []
    same.push({ words, meaning, weight, exact })
    entries.set(key, same)
    for (const item of words) known.add(item.stem)
    if (key.length >= shortestJoined) known.add(key)
    longest = Math.max(longest, words.length + 1)
  }
  const vocabulary = new Map<number, string[]>()
  for (const item of known) vocabulary.set(item.length, [...(vocabulary.get(item.length) ?? []), item])
  const joined = Map.groupBy([...entries.keys()], (key) => `${key.charAt(0)}${key.length}`)
  return { entries, vocabulary, known, joined, longest }
}

/** Below this, words run together make other words too easily. */
const shortestJoined = 6

interface FindOptions {
  /** Which unknown words may be misspelt names; none when absent. */
  readonly misspelt?: (word: Word) => boolean
  /** In English "it" is not "ít": single words need their diacritics. */
  readonly language?: Language
}

/** Every phrase that occurs, overlapping ones included. */
export function findPhrases<Meaning>(
  words: readonly Word[],
  lexicon: Lexicon<Meaning>,
  { misspelt: accept = () => false, language = 'vi' }: FindOptions = {},
): Hit<Meaning>[] {
  const corrections = new Map<string, { stem: string; score: number }>()
  // A long text repeats its words; each is corrected once.
  for (const [raw, item] of new Map(words.map((item) => [item.raw, item])))
    corrections.set(raw, correct(item, lexicon, accept))
  const hits: Hit<Meaning>[] = []
  for (let from = 0; from < words.length; from += 1) {
    let key = ''
    let slips = 1
    for (let to = from + 1; to <= Math.min(words.length, from + lexicon.longest); to += 1) {
      const corrected = corrections.get(words[to - 1]?.raw ?? '')
      if (corrected === undefined) break
      key += corrected.stem
      slips *= corrected.score
      for (const entry of lexicon.entries.get(key) ?? []) {
        const score = entry.weight * slips * agreement(words.slice(from, to), entry, slips < 1, language)
        if (score > 0) hits.push({ meaning: entry.meaning, from, to, score })
      }
    }
  }
  return hits.concat(nearPhrases(words, lexicon, accept))
}

/** Longest hits first; a hit that overlaps a longer one is dropped, hits over the same words all stay. */
export function keepLongest<Meaning>(hits: readonly Hit<Meaning>[]): Hit<Meaning>[] {
  const sorted = [...hits].sort(
    (a, b) => b.to - b.from - (a.to - a.from) || b.score - a.score || a.from - b.from,
  )
  const owner = new Map<number, Hit<Meaning>>()
  return sorted.filter((hit) => {
    for (let index = hit.from; index < hit.to; index += 1) {
      const taken = owner.get(index)
      if (taken !== undefined && (taken.from !== hit.from || taken.to !== hit.to)) return false
    }
    for (let index = hit.from; index < hit.to; index += 1) owner.set(index, hit)
    return true
  })
}

/** Phrases with a slip in a word too short to be corrected alone: "doanh thut". */
function nearPhrases<Meaning>(
  words: readonly Word[],
  lexicon: Lexicon<Meaning>,
  accept: (word: Word) => boolean,
): Hit<Meaning>[] {
  return nearKeys(words, lexicon, accept).flatMap(({ key, from, to, score }) =>
    (lexicon.entries.get(key) ?? []).map(({ meaning, weight }) => ({
      meaning,
      from,
      to,
      score: weight * score,
    })),
  )
}

function correct<Meaning>(
  item: Word,
  lexicon: Lexicon<Meaning>,
  accept: (word: Word) => boolean,
): { stem: string; score: number } {
  const asWritten = { stem: item.stem, score: 1 }
  if (item.stem.length < 5 || lexicon.known.has(item.stem) || !accept(item)) return asWritten
  let best = asWritten
  let bestScore = 0
  for (let length = item.stem.length - 2; length <= item.stem.length + 2; length += 1) {
    for (const candidate of lexicon.vocabulary.get(length) ?? []) {
      const score = similar(item.stem, candidate)
      if (score > bestScore) {
        bestScore = score
        best = { stem: candidate, score }
      }
    }
  }
  return best
}

function agreement<Meaning>(
  written: readonly Word[],
  entry: Indexed<Meaning>,
  misspelt: boolean,
  language: Language,
): number {
  if (misspelt) return 1
  if (written.length !== entry.words.length) {
    return written.map((item) => item.stem).join('').length >= shortestJoined ? 0.95 : 0
  }
  return accentsAgree(written, entry.words, entry.exact || (language === 'en' && written.length === 1))
}
