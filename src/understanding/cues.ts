import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { createLexicon, findPhrases, type Hit, keepLongest, type Lexicon } from './lexicon.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'questions',
  z.strictObject({
    why: list,
    not_why: list,
    around_why: list,
    how_many: list,
    figure: list,
    compare: list,
    trend: list,
    leading: list,
    vague: list,
    yes_no_en: list,
    yes_no_vi: list,
    yes_no_end_vi: list,
    question_words: list,
    join: list,
    together: list,
    contrast: list,
    less: list,
    more: list,
    changed: list,
    need: list,
    not_need: list,
    ahead: list,
    goes_with: list,
    explains: list,
    unusual: list,
    themes: list,
    parts: list,
    beside: list,
    interjections: list,
    opens: list,
    decides: list,
    whether: list,
    believes: list,
    audience: z.strictObject({ prospect: list, current: list, lapsed: list, passed_over: list }),
  }),
)

type Listed = Exclude<keyof typeof vocabulary, 'audience'>
export type Cue = Listed | keyof typeof vocabulary.audience

const lexicons = new Map<Cue, Lexicon<Cue>>(
  [...Object.entries(vocabulary), ...Object.entries(vocabulary.audience)].flatMap(([name, phrases]) =>
    Array.isArray(phrases) ? [[name as Cue, lexiconOf(name as Cue, phrases)]] : [],
  ),
)

function lexiconOf(cue: Cue, phrases: readonly string[]): Lexicon<Cue> {
  return createLexicon(phrases.map((phrase) => ({ phrase, meaning: cue })))
}

/** Where the words of any of `cues` stand, in the order of the text; of overlapping ones the longest. */
export function findCues(words: readonly Word[], language: Language, ...cues: readonly Cue[]): Hit<Cue>[] {
  const hits = cues.flatMap((cue) => {
    const lexicon = lexicons.get(cue)
    return lexicon === undefined ? [] : findPhrases(words, lexicon, { language })
  })
  return keepLongest(hits).sort((a, b) => a.from - b.from)
}

export function hasCue(words: readonly Word[], language: Language, cue: Cue): boolean {
  return findCues(words, language, cue).length > 0
}
