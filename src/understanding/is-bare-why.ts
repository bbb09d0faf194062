import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary('questions', z.object({ why: list, around_why: list }))
const lexicon = createLexicon(
  (['why', 'around_why'] as const).flatMap((meaning) =>
    vocabulary[meaning].map((phrase) => ({ phrase, meaning })),
  ),
)

/** Whether a text asks why and nothing else: "why?", "why is that", "vì sao vậy?". */
export function isBareWhy(text: string): boolean {
  return wholeMessage(tokenise(text), lexicon).includes('why')
}
