import { fold } from '../support/fold.ts'

/** Beyond this a "word" is an encoded blob; PostgreSQL refuses lexemes over 2 KB. */
const longestWord = 100
/** A phrase or a list of terms is cut here, so that no query outgrows the parsers of the two databases. */
const mostWords = 32
const mostPhrases = 64
/** Characters of one text that are searched; a tsvector holds at most 1 MB. */
const longestText = 100_000

/** The folded words of a text: runs of letters and digits, everything else parts them. */
export function searchWords(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord))
}

/** A text as it is indexed: its folded words with one blank around each, so that a phrase is a substring. */
export function indexedWords(text: string): string {
  return ` ${searchWords(text).join(' ').slice(0, longestText)} `
}

/** The phrases that people's terms stand for, each a list of words; terms without any word are left out. */
export function searchPhrases(terms: readonly string[]): string[][] {
  const phrases = terms.map((term) => searchWords(term).slice(0, mostWords))
  const distinct = new Map(
    phrases.filter((words) => words.length > 0).map((words) => [words.join(' '), words]),
  )
  return [...distinct.values()].slice(0, mostPhrases)
}
