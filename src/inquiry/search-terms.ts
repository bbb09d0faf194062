import { contentWords } from '../understanding/content-words.ts'

const most = 12

/**
 * What to search customers' words for, given a claim: its pairs of neighbouring content words, and single words that are
 * long enough to mean something by themselves.
 *
 * Example: "they fear the money is gone" gives `fear money`, `money gone`... and `money`.
 */
export function searchTerms(text: string): readonly string[] {
  const words = contentWords(text)
  const pairs = words.flatMap(({ word, next }) => (next === null ? [] : [`${word} ${next}`]))
  const singles = words.filter(({ word }) => word.length >= 5).map(({ word }) => word)
  return [...new Set([...pairs, ...singles])].slice(0, most)
}
