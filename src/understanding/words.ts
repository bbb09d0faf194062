import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { tokenise, word } from './tokenise.ts'
import type { Word } from './word.ts'

const spelling = readVocabulary('spelling', z.strictObject({ vi: z.record(z.string(), z.string()) }))
const expansions = new Map(Object.entries(spelling.vi).map(([short, long]) => [short, long.split(' ')]))

/**
 * The words of a text with Vietnamese shorthand written out ("sp" -> "sản", "phẩm", both with the span of "sp").
 * Without `language` the text itself tells; English texts are left as they are.
 */
export function words(text: string, language: Language = detectLanguage(text, 'en')): Word[] {
  const plain = tokenise(text)
  if (language === 'en') return plain
  return plain.flatMap((item) => {
    const long = expansions.get(item.raw)
    return long === undefined ? [item] : long.map((part) => word(part, item.start, item.end))
  })
}
