import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'

/** Words of analysis that Visao uses and can explain. */
const terms = [
  'interval',
  'chance',
  'comparable',
  'cases',
  'points',
  'correlation',
  'cuts',
  'belief',
  'tension',
  'motivation',
  'insight',
  'rival',
  'confidence',
  'guardrail',
  'rice',
  'before_after',
  'weakened',
  'checklist',
] as const
export type Term = (typeof terms)[number]

const meanings = [...terms, 'asks', 'around'] as const
const vocabulary = readVocabulary('terms', z.record(z.enum(meanings), z.array(z.string())))
const lexicon = createLexicon(
  meanings.flatMap((meaning) => vocabulary[meaning].map((phrase) => ({ phrase, meaning }))),
)
const longest = 120

/** The word of analysis that a message asks the meaning of: "what does “interval” mean?", "kỳ so sánh là gì?"; null for none. */
export function readTermAsked(text: string): Term | null {
  if (text.length > longest) return null
  const found = wholeMessage(tokenise(text), lexicon)
  return found.includes('asks') ? (terms.find((term) => found.includes(term)) ?? null) : null
}
