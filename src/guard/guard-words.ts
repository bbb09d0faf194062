import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'

const list = z.array(z.string())
const both = z.strictObject({ en: list, vi: list })
const withNeutral = both.extend({ neutral: both })

const vocabulary = readVocabulary(
  'guard',
  z.strictObject({
    numbers: withNeutral,
    everybody: withNeutral,
    times: both,
    causes: withNeutral,
    directions: z.strictObject({ up: list, down: list }),
    leaks: both,
    leaning: both,
  }),
)

export const directions = vocabulary.directions

/** A text's letters in lower case between single spaces: what stands between letters of a word is taken out as well. */
export function plainWords(text: string): readonly string[] {
  const lower = text.normalize('NFKC').toLowerCase()
  const bare = (written: string) => ` ${written.replace(/[^\p{L}\p{M}]+/gu, ' ').trim()} `
  const closed = lower.replace(/(?<=\p{L})[-_.*~·'’]+(?=\p{L})/gu, '')
  return [...new Set([bare(lower), bare(closed)])]
}

/** The first of some phrases that stands in a text as whole words, or null. */
export function findPhrase(
  text: string,
  phrases: readonly string[],
  neutral: readonly string[] = [],
): string | null {
  for (const words of plainWords(text)) {
    const rest = neutral
      .toSorted((a, b) => b.length - a.length)
      .reduce((left, phrase) => left.replaceAll(` ${phrase} `, ' , '), words)
    const found = phrases.find((phrase) => rest.includes(` ${phrase} `))
    if (found !== undefined) return found
  }
  return null
}

/** Phrases that do not stand in a template: what the house says itself may be said again. */
function besides(template: string, phrases: readonly string[]): readonly string[] {
  if (template === '') return phrases
  const own = plainWords(template)
  return phrases.filter((phrase) => !own.some((words) => words.includes(` ${phrase} `)))
}

/** English words are looked for in every language: they are no Vietnamese ones. */
export function spelledNumber(text: string, language: Language, template = ''): string | null {
  const { en, vi, neutral } = vocabulary.numbers
  const english = findPhrase(text, besides(template, en), neutral.en)
  return english ?? (language === 'vi' ? findPhrase(text, besides(template, vi), neutral.vi) : null)
}

/** A word of all or none. */
export function totalWord(text: string, language: Language, template: string): string | null {
  const { neutral, ...words } = vocabulary.everybody
  return findPhrase(text, besides(template, words[language]), neutral[language])
}

export function unboundTime(text: string, language: Language, template: string): string | null {
  return findPhrase(text, besides(template, vocabulary.times[language]))
}

export function causalWord(text: string, language: Language, template = ''): string | null {
  const { neutral, ...words } = vocabulary.causes
  return findPhrase(text, besides(template, words[language]), neutral[language])
}

/** Words of instructions, in whatever language they came. */
export function leakedWord(text: string): string | null {
  return findPhrase(text, [...vocabulary.leaks.en, ...vocabulary.leaks.vi])
}

/** Whether a sentence opens with a word that leans on the one before. */
export function leans(sentence: string, language: Language): boolean {
  const [words = ''] = plainWords(sentence)
  return vocabulary.leaning[language].some((phrase) => words.startsWith(` ${phrase} `))
}
