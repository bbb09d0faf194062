import { z } from 'zod'
import { fold } from '../../support/fold.ts'
import { readVocabulary } from '../../support/vocabulary.ts'
import { contentWords } from '../../understanding/content-words.ts'

const most = 12
const hedges = new Set(
  readVocabulary('hedges', z.strictObject({ words: z.array(z.string()) })).words.map((word) => fold(word)),
)

/**
 * What to search customers' words for, given a claim: its acronyms and its pairs of neighbouring words, at least one of
 * which names something. Words of doubt ("probably", "chắc") and small words beside them name nothing.
 *
 * Example: "probably the OTP code comes late" gives `otp`, `otp code`, `code comes`, `comes late`; "chắc do giá ship" gives
 * `giá ship`. Where its causes are known by name, the acronyms alone (`acronymsOnly`): pairs beside them only catch more noise.
 */
export function searchTerms(text: string, acronymsOnly = false): readonly string[] {
  const pairs = acronymsOnly
    ? []
    : contentWords(text).flatMap(({ word, next, before }) =>
        hedges.has(fold(word))
          ? []
          : [
              ...(before === null || hedges.has(fold(before)) ? [] : [`${before} ${word}`]),
              ...(next === null || hedges.has(fold(next)) ? [] : [`${word} ${next}`]),
            ],
      )
  // In a text that is all capitals a capital marks nothing.
  const shouted = text === text.toUpperCase()
  const acronyms = shouted
    ? []
    : [...text.matchAll(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu)].map((match) => match[0].toLowerCase())
  return [...new Set([...acronyms, ...pairs])].slice(0, most)
}
