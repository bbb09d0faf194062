import { z } from 'zod'
import { readVocabulary } from '../support/vocabulary.ts'
import { anyOf } from './date-words.ts'
import { foldAligned } from './fold-aligned.ts'

const table = z.record(z.string(), z.number())
const vocabulary = readVocabulary(
  'numbers',
  z.object({
    words: table,
    tens: table,
    hundreds: table,
    half_before: z.array(z.string()),
    half_after: z.array(z.string()),
  }),
)

const ones = folded(vocabulary.words)
const tens = folded(vocabulary.tens)
const hundreds = folded(vocabulary.hundreds)
const halfBefore = vocabulary.half_before.map(foldAligned)
const word = anyOf([...ones.keys(), ...tens.keys(), ...hundreds.keys(), ...halfBefore])

/** The pattern of a spelt-out number before its multiplier, over folded text. */
export const speltNumber = `(?:${word})(?: (?:${word})){0,4}`
/** The pattern of a half that follows a number or its multiplier. */
export const halfAfter = anyOf(vocabulary.half_after.map(foldAligned))

/** What folded number words amount to ("hai muoi lam" is 25, "nua" 0.5), or null where they make no number. */
export function speltValue(written: string): number | null {
  if (halfBefore.includes(written)) return 0.5
  let total = 0
  let last: number | null = null
  for (const item of written.split(' ')) {
    const factor = tens.get(item) ?? hundreds.get(item)
    const value = ones.get(item)
    if (factor !== undefined) {
      if (last === null && total > 0) return null
      total += (last ?? 1) * factor
      last = null
    } else if (value !== undefined) {
      if (last !== null && !(last >= 10 && last % 10 === 0 && value < 10)) return null
      last = (last ?? 0) + value
    } else return null
  }
  return total + (last ?? 0)
}

function folded(words: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words).map(([name, value]) => [foldAligned(name), value]))
}
