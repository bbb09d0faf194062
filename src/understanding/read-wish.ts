import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'wishes',
  z.strictObject({ analyse: list, write: list, save: list, go_on: list, around: list }),
)

/** What a person wishes to do next within a step. */
export type Wish = Exclude<keyof typeof vocabulary, 'around'>

const lexicon = createLexicon(
  (Object.entries(vocabulary) as [keyof typeof vocabulary, string[]][]).flatMap(([meaning, phrases]) =>
    phrases.map((phrase) => ({ phrase, meaning })),
  ),
)
const longest = 60

/**
 * The wish that a message is and nothing else, or null: "save" and "lưu nhé" are one, "keep the waiting state visible" is
 * an answer.
 */
export function readWish(text: string): Wish | null {
  if (text.length > longest) return null
  const meanings = wholeMessage(tokenise(text), lexicon).filter((meaning) => meaning !== 'around')
  const [wish] = meanings
  return wish === undefined || meanings.length > 1 ? null : wish
}
