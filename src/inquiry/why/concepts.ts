import { z } from 'zod'
import { readVocabulary } from '../../support/vocabulary.ts'
import { detectLanguage } from '../../understanding/detect-language.ts'
import { createLexicon, findPhrases, keepLongest } from '../../understanding/lexicon.ts'
import { words } from '../../understanding/words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'concepts',
  z.strictObject({
    concepts: z.array(
      z.strictObject({
        name: z.string(),
        claim: list,
        claim_exact: list.default([]),
        search: list,
        up: list.default([]),
        down: list.default([]),
        lever: z.boolean(),
      }),
    ),
    denials: list,
  }),
)

/** A cause that teams and customers name, in both languages. */
export type Concept = (typeof vocabulary.concepts)[number]

export const concepts: readonly Concept[] = vocabulary.concepts
/** Words that take a cause back in the clause where it is named. */
export const denials: readonly string[] = vocabulary.denials

const lexicon = createLexicon(
  concepts.flatMap((meaning) => [
    ...meaning.claim.map((phrase) => ({ phrase, meaning })),
    ...meaning.claim_exact.map((phrase) => ({ phrase, meaning, exact: true })),
  ]),
)

/**
 * The causes that a text names, in the order of the text, each once; the longest phrase wins.
 *
 * Example: "chắc do giá ship" gives `shipping_fee` and not `price`; "the OTP code comes late" gives `otp`.
 */
export function readConcepts(text: string): readonly Concept[] {
  const language = detectLanguage(text, 'vi')
  const hits = keepLongest(findPhrases(words(text, language), lexicon, { language }))
  return [...new Set(hits.toSorted((a, b) => a.from - b.from).map(({ meaning }) => meaning))]
}
