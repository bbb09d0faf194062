import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('action-kinds', z.strictObject({ campaign: list, care: list }))
const lexicon = createLexicon(
  (['campaign', 'care'] as const).flatMap((kind) =>
    vocabulary[kind].map((phrase) => ({ phrase, meaning: kind })),
  ),
)

/** What type of action a text tells of: the one named first, else work on the product or the service. */
export function readActionKind(text: string): 'campaign' | 'care' | 'product' {
  const language = detectLanguage(text, 'vi')
  const [first] = keepLongest(findPhrases(words(text, language), lexicon, { language })).sort(
    (a, b) => a.from - b.from,
  )
  return first?.meaning ?? 'product'
}
