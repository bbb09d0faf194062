import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'statements',
  z.strictObject({
    openers: list,
    turns: list,
    heard: list,
    they: list,
    joining: list,
    they_are: list,
    they_were: list,
  }),
)
const openers = vocabulary.openers
  .map((phrase) => tokenise(phrase).map((word) => word.folded))
  .sort((a, b) => b.length - a.length)
const turns = createLexicon(vocabulary.turns.map((phrase) => ({ phrase, meaning: 'turn' as const })))
const heard = createLexicon(vocabulary.heard.map((phrase) => ({ phrase, meaning: 'heard' as const })))

const joining = vocabulary.joining.map((phrase) => tokenise(phrase).map((word) => word.folded))
const selves = (['they_are', 'they_were', 'they'] as const).flatMap((kind) =>
  vocabulary[kind].map((phrase) => ({ kind, words: tokenise(phrase).map((word) => word.folded) })),
)

/**
 * What somebody says of customers as "they", for a sentence in their own voice: "because they fear it" is `they` and "fear it";
 * null for other words.
 */
export function readThirdPerson(
  text: string,
): { readonly kind: 'they' | 'they_are' | 'they_were'; readonly rest: string } | null {
  const written = text.trim().replace(/[.!?…\s]+$/u, '')
  const read = tokenise(written)
  const starts = (words: readonly string[], at: number) =>
    words.every((word, place) => read[at + place]?.folded === word)
  const joined = joining.find((words) => starts(words, 0))?.length ?? 0
  const self = selves.find(({ words }) => starts(words, joined))
  const rest = self === undefined ? undefined : read[joined + self.words.length]
  return self === undefined || rest === undefined
    ? null
    : { kind: self.kind, rest: written.slice(rest.start) }
}

/** A person's words as part of a sentence: "Because they fear it." is "they fear it"; "I" and names keep their capital. */
export function readClause(text: string): string {
  const written = text.trim().replace(/[.!?…\s]+$/u, '')
  const read = tokenise(written)
  const opener = openers.find((phrase) => phrase.every((word, place) => read[place]?.folded === word))
  const start = opener === undefined ? 0 : (read[opener.length]?.start ?? 0)
  const bare = written.slice(start)
  const second = bare.charAt(1)
  const capital = second !== second.toLowerCase() || /^I\b/u.test(bare)
  return capital ? bare : bare.charAt(0).toLowerCase() + bare.slice(1)
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
