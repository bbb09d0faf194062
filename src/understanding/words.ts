import { z } from 'zod'
import type { Language } from '../locales/locale.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { detectLanguage } from './detect-language.ts'
import { tokenise, word } from './tokenise.ts'
import type { Word } from './word.ts'

const list = z.array(z.string())
const spelling = readVocabulary(
  'spelling',
  z.strictObject({
    vi: z.record(z.string(), z.string()),
    by_context: z.record(
      z.string(),
      z.strictObject({ plain: z.string(), otherwise: z.string(), after: list, before: list }),
    ),
    units: list,
  }),
)
const expansions = new Map(Object.entries(spelling.vi))
const byContext = new Map(Object.entries(spelling.by_context))
const units = new Set(spelling.units)

/**
 * The words of a text with Vietnamese shorthand written out ("sp" -> "sản", "phẩm", both with the span of "sp"); what
 * "dt" or "bn" stand for, their neighbours tell. Without `language` the text itself tells; English is left as it is.
 */
export function words(text: string, language: Language = detectLanguage(text, 'en')): Word[] {
  const plain = tokenise(text)
  if (language === 'en') return plain
  return plain.flatMap((item, at) => {
    const before = plain[at - 1]
    const isUnit = before?.end === item.start && /\d$/.test(before.raw) && units.has(item.raw)
    const long = isUnit ? undefined : meant(item, before, plain[at + 1])
    return long === undefined ? [item] : long.split(' ').map((part) => word(part, item.start, item.end))
  })
}

function meant(item: Word, before: Word | undefined, next: Word | undefined): string | undefined {
  const choice = byContext.get(item.raw)
  if (choice === undefined) return expansions.get(item.raw)
  const led = before !== undefined && choice.after.includes(before.folded)
  const followed = next !== undefined && choice.before.includes(next.folded)
  return led || followed ? choice.otherwise : choice.plain
}
