import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { contentWords } from '../understanding/content-words.ts'

const most = 12
const hedges = new Set(
  readVocabulary('hedges', z.strictObject({ words: z.array(z.string()) })).words.map((word) => fold(word)),
)

/**
 * What to search customers' words for, given a claim: its acronyms and its pairs of neighbouring content words; a lone
 * content word goes with the word before it. Words of doubt ("probably", "chắc") name nothing.
 *
 * Example: "probably the OTP code comes late" gives `otp`, `otp code`; "chắc do giá ship" gives `giá ship`.
 */
export function searchTerms(text: string): readonly string[] {
  const words = contentWords(text).filter(({ word }) => !hedges.has(fold(word)))
  const pairs = words.flatMap(({ word, next }) =>
    next === null || hedges.has(fold(next)) ? [] : [`${word} ${next}`],
  )
  const acronyms = [...text.matchAll(/\b\p{Lu}{2,}\b/gu)].map((match) => match[0].toLowerCase())
  const lone =
    words.length === 1
      ? words.flatMap(({ word, before }) => (before === null ? [] : [`${before} ${word}`]))
      : []
  return [...new Set([...acronyms, ...pairs, ...lone])].slice(0, most)
}
