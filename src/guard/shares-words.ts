import { fold } from '../support/fold.ts'
import { contentWords } from '../understanding/content-words.ts'
import { wordsIn } from './foreign-name.ts'

/** The share of a text's telling words that stand in some other texts, 0 to 1; 0 for a text that tells nothing. */
export function sharesWords(text: string, others: Iterable<string>): number {
  const known = wordsIn(others)
  const telling = contentWords(text).map(({ word }) => fold(word))
  if (telling.length === 0) return 0
  return telling.filter((word) => known.has(word)).length / telling.length
}
