import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon } from './lexicon.ts'
import { tokenise } from './tokenise.ts'
import { wholeMessage } from './whole-message.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'commands',
  z.strictObject({
    help: list,
    status: list,
    back: list,
    skip: list,
    pause: list,
    resume: list,
    undo: list,
    stop: list,
    evidence: list,
    why_tree: list,
    why_ask: list,
    insights: list,
    sources: list,
    new_question: list,
    export: list,
    export_me: list,
    forget: list,
    mute: list,
    unmute: list,
    whats_new: list,
    versions: list,
    digest: list,
    request_review: list,
    approve: list,
    request_changes: list,
    refute: list,
    meanings: list,
    model: list,
    model_off: list,
    model_on: list,
    language: list,
    language_en: list,
    language_vi: list,
    around: list,
  }),
)

/** What a person may ask of Visao at any time; `to` is null where the language was not said. */
export type Command =
  | { readonly name: Exclude<keyof typeof vocabulary, 'language' | 'language_en' | 'language_vi' | 'around'> }
  | { readonly name: 'language'; readonly to: Language | null }

type Meaning = keyof typeof vocabulary
const lexicon = createLexicon(
  (Object.entries(vocabulary) as [Meaning, string[]][]).flatMap(([meaning, phrases]) =>
    phrases.map((phrase) => ({ phrase, meaning })),
  ),
)
const longest = 80

/**
 * The command that a message is, with or without a leading slash; null when the message is about anything else as
 * well. Politeness around it does not count ("cho mình xem bằng chứng nhé").
 */
export function readCommand(text: string): Command | null {
  if (text.length > longest) return null
  const slash = /^\s*\/(\w+)/.exec(text)
  const read = tokenise(slash === null ? text : text.replace('/', ' '))
  const meanings = wholeMessage(read, lexicon).filter((meaning) => meaning !== 'around')
  const [meaning] = meanings
  const others = meanings.some((other) => other !== meaning && !other.startsWith('language'))
  if (meaning === undefined || others) return null
  if (!meaning.startsWith('language')) return { name: meaning as Exclude<Command['name'], 'language'> }
  const to = meanings.find((other) => other === 'language_en' || other === 'language_vi')
  return { name: 'language', to: to === undefined ? null : to === 'language_en' ? 'en' : 'vi' }
}
