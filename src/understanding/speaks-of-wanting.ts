import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases } from './lexicon.ts'
import { words } from './words.ts'

const vocabulary = readVocabulary('wanting', z.strictObject({ words: z.array(z.string()) }))
const lexicon = createLexicon(vocabulary.words.map((phrase) => ({ phrase, meaning: 'wanting' as const })))

const opening = 4

/** Whether a text begins with what somebody wants: "they want to pay quickly". */
export function opensWithWanting(text: string): boolean {
  return speaksOfWanting(text.trim().split(/\s+/u).slice(0, opening).join(' '))
}

/** Whether somebody says what they want: "mình muốn đổi trả". */
export function speaksOfWanting(text: string): boolean {
  const language = detectLanguage(text, 'vi')
  return findPhrases(words(text, language), lexicon, { language }).length > 0
}
