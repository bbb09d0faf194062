import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { createLexicon, findPhrases, keepLongest } from './lexicon.ts'
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

/**
 * The first words of a text that name an emotion, as written: "afraid" of "it makes them afraid"; null for none, and
 * where what is feared would be missing ("sợ mất").
 */
export function emotionWords(text: string): string | null {
  const named = namedIn(text).find(({ words }) => !unfinished.test(words))
  return named?.words ?? null
}

function namedIn(text: string): readonly { readonly tag: string; readonly words: string }[] {
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
    }))
}
