import { z } from 'zod'
import { fold } from '../support/fold.ts'
import { readVocabulary } from '../support/vocabulary.ts'
import { anyOf } from './date-words.ts'

const list = z.array(z.string())
const vocabulary = readVocabulary(
  'efforts',
  z.strictObject({
    units: z.array(z.strictObject({ days: z.number().positive(), words: list })),
    ones: list,
    halves: list,
  }),
)
const units = vocabulary.units.map(({ days, words }) => ({
  days,
  pattern: new RegExp(
    `(?<!\\p{L})(?:(?<number>\\d+(?:[.,]\\d+)?)|(?<half>${anyOf(vocabulary.halves.map(fold))})|(?<one>${anyOf(vocabulary.ones.map(fold))})) ?(?:${anyOf(words.map(fold))})(?!\\p{L})`,
    'u',
  ),
}))
const longest = 80

/** Working days that a short answer names ("3 days", "2 tuần", "half a day"): a week has five, a month twenty; null for none. */
export function readEffort(text: string): number | null {
  if (text.length > longest) return null
  const folded = fold(text)
  for (const { days, pattern } of units.toSorted((a, b) => b.days - a.days)) {
    const found = pattern.exec(folded)?.groups
    if (found === undefined) continue
    const count =
      found.number === undefined
        ? found.half === undefined
          ? 1
          : 0.5
        : Number(found.number.replace(',', '.'))
    if (count > 0) return count * days
  }
  return null
}
