import { z } from 'zod'
import { fold } from '../../support/fold.ts'
import { readVocabulary } from '../../support/vocabulary.ts'

const list = z.array(z.string())

export const maskingWords = readVocabulary(
  'masking',
  z.strictObject({
    name_cues: list,
    name_titles: list,
    not_names: list,
    protected: list,
    street_words: list,
    street_types: list,
    area_words: list,
    order_cues: list,
    account_cues: list,
  }),
)

/** Alternatives for a pattern, longest first, each with and without diacritics. */
export function alternatives(words: readonly string[]): string {
  const all = new Set(words.flatMap((word) => [word.toLowerCase(), fold(word)]))
  return [...all].sort((a, b) => b.length - a.length).join('|')
}
