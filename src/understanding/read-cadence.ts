import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon, findPhrases } from './lexicon.ts'
import { tokenise } from './tokenise.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('cadences', z.strictObject({ day: list, week: list, month: list }))
const cadences = ['day', 'week', 'month'] as const
const lexicon = createLexicon(
  cadences.flatMap((cadence) => vocabulary[cadence].map((phrase) => ({ phrase, meaning: cadence }))),
)

/** How often a text says ("every week", "hàng tháng"); the first one said, null for none. */
export function readCadence(text: string): (typeof cadences)[number] | null {
  const [first] = findPhrases(tokenise(text), lexicon).toSorted((a, b) => a.from - b.from)
  return first?.meaning ?? null
}
