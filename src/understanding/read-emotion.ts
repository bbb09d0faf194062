import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
import { isStopword } from './stopwords.ts'
import { tokenise } from './tokenise.ts'
import type { Word } from './word.ts'
import { words } from './words.ts'

const list = z.array(z.string())
const emotion = z.strictObject({ words: list, exact: list })
const { negators, ...emotions } = readVocabulary(
  'emotions',
  z.strictObject({
    joy: emotion,
    trust: emotion,
    fear: emotion,
    surprise: emotion,
    sadness: emotion,
    disgust: emotion,
    anger: emotion,
    anticipation: emotion,
    negators: list,
  }),
)

const lexicon = createLexicon(
  Object.entries(emotions).flatMap(([meaning, { words: plain, exact }]) => [
    ...plain.map((phrase) => ({ phrase, meaning })),
    ...exact.map((phrase) => ({ phrase, meaning, exact: true })),
  ]),
)
const negating = new Set(negators)
const reach = 2

/**
 * Plutchik's basic emotions (1980) that a text names, in the order of the text: "sợ mất tiền" gives `fear`. A negation
 * at most two words before in the same clause takes the tag away.
 */
export function readEmotion(text: string): string[] {
  return [...new Set(namedIn(text).map(({ tag }) => tag))]
}

/** Words that want something after them: "sợ mất" what? */
const unfinished = /(?:mất|bị|mat|bi)$/iu
/** Words of what is feared: "tiền", "lừa tiền". */
const mostFeared = 2

/**
 * The first words of a text that name an emotion, as written, with what is feared where they want it: "afraid" of "it makes
 * them afraid", "sợ mất tiền" of "tôi sợ mất tiền khi chờ"; null for none.
 */
export function emotionWords(text: string): string | null {
  for (const { words, rest } of namedIn(text)) {
    if (!unfinished.test(words)) return words
    const what = fearedIn(rest)
    if (what !== '') return words + what
  }
  return null
}

/** The words that open the rest of a clause, up to one that names nothing. */
function fearedIn(rest: string): string {
  let end = 0
  for (const word of tokenise(rest).slice(0, mostFeared)) {
    if (isStopword(word) || /\S/u.test(rest.slice(end, word.start))) break
    end = word.end
  }
  return rest.slice(0, end)
}

interface Named {
  readonly tag: string
  readonly words: string
  /** The text behind them. */
  readonly rest: string
}

function namedIn(text: string): readonly Named[] {
  const language = detectLanguage(text, 'vi')
  const read = words(text, language)
  const written = text.normalize('NFC')
  const denies = (item: Word, tag: Word | undefined): boolean =>
    negating.has(item.raw) && !/[,.;:!?\n]/.test(written.slice(item.end, tag?.start))
  return keepLongest(findPhrases(read, lexicon, { language }))
    .filter(
      (hit) =>
        !read.slice(Math.max(0, hit.from - reach), hit.from).some((item) => denies(item, read[hit.from])),
    )
    .sort((a, b) => a.from - b.from)
    .map(({ meaning, from, to }) => ({
      tag: meaning,
      words: written.slice(read[from]?.start, read[to - 1]?.end),
      rest: written.slice(read[to - 1]?.end),
    }))
}
