import { contentWords } from '../understanding/content-words.ts'

const most = 12

/**
 * What to search customers' words for, given a claim: its acronyms and its pairs of neighbouring content words; single
 * words mean too little, unless the claim is no more than two of them.
 *
 * Example: "probably the OTP code comes late" gives `otp`, `otp code`.
 */
export function searchTerms(text: string): readonly string[] {
  const words = contentWords(text)
  const pairs = words.flatMap(({ word, next }) => (next === null ? [] : [`${word} ${next}`]))
  const acronyms = [...text.matchAll(/\b\p{Lu}{2,}\b/gu)].map((match) => match[0].toLowerCase())
  const few = words.length <= 2 ? words.map(({ word }) => word).filter((word) => word.length >= 4) : []
  return [...new Set([...acronyms, ...pairs, ...few])].slice(0, most)
}
