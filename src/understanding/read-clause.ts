import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases } from './lexicon.ts'
import { lengthAt, phrasesOf } from './phrase-at.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'statements',
  z.strictObject({
    openers: list,
    turns: list,
    heard: list,
    joining: list,
    concluding: list,
    selves: list,
  }),
)
const openers = phrasesOf(vocabulary.openers)
const turns = createLexicon(vocabulary.turns.map((phrase) => ({ phrase, meaning: 'turn' as const })))
const heard = createLexicon(vocabulary.heard.map((phrase) => ({ phrase, meaning: 'heard' as const })))

const joining = phrasesOf(vocabulary.joining)
const selves = new Set(vocabulary.selves)
const concluding = new Set(vocabulary.concluding.map((phrase) => tokenise(phrase)[0]?.folded))

/** How many words from a place on join what follows to a sentence before it: 1 of "because they fear it", 0 where none do. */
export function joiningWords(read: readonly Word[], at = 0): number {
  return lengthAt(read, at, joining)
}

/** Whether a text speaks as "I" or joins a reason: the two marks of a statement. */
export function speaksAsCustomer(text: string): boolean {
  const read = tokenise(text)
  return read.some(({ raw }, at) => selves.has(raw) || joiningWords(read, at) > 0)
}

/** Whether a text is only a part of a sentence: "because it takes a week"; "vì phí cao nên họ bỏ giỏ" is whole. */
export function isFragment(text: string): boolean {
  const read = tokenise(text)
  return joiningWords(read) > 0 && !text.includes(',') && !read.some(({ folded }) => concluding.has(folded))
}

/** A person's words as part of a sentence: "Because they fear it." is "they fear it"; "I" and names keep their capital. */
export function readClause(text: string): string {
  const written = unended(text)
  const read = tokenise(written)
  const opener = lengthAt(read, 0, openers)
  // A capital behind "because" is a name's.
  return opener === 0 ? lowered(written) : written.slice(read[opener]?.start ?? 0)
}

/** Whether somebody wants a thing rather than to do something: "they want presents in time", not "they want to pay". */
export function wantsThing(text: string): boolean {
  return /^\W*(?:(?:i|we|they|customers)\s+)?wants?\s+(?!to\b)\S/iu.test(text)
}

/** A sentence without the mark that ends it. */
export function unended(text: string): string {
  return text.trim().replace(/[.!?…\s]+$/u, '')
}

/** A sentence as it goes on within another: "I" and names keep their capital. */
export function lowered(text: string): string {
  const second = text.charAt(1)
  const capital = second !== second.toLowerCase() || /^I\b/u.test(text)
  return capital ? text : text.charAt(0).toLowerCase() + text.slice(1)
}

/** How many issues a statement holds: sentences, or turns of one sentence. One is what an insight is about. */
export function countIssues(text: string): number {
  const sentences = text.split(/[.!?]+(?=\s|$)/u).filter((part) => part.trim() !== '').length
  return Math.max(sentences, hits(text, turns), 1)
}

/** Whether somebody tells what they themselves saw or heard of customers. */
export function tellsWhatWasHeard(text: string): boolean {
  return hits(text, heard) > 0
}

function hits(text: string, lexicon: typeof turns | typeof heard): number {
  const language = detectLanguage(text, 'vi')
  return findPhrases(words(text, language), lexicon as typeof turns, { language }).length
}
