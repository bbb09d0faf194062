import { daysIn } from './periods.ts'

export interface LunarDay {
  readonly newYear: string
  /** Days after the first day of the lunar year; before it, negative. */
  readonly offset: number
}

/** Days before and after a lunar new year that its shopping and its closed shops reach. */
const before = 21
const after = 10

/**
 * For each day the lunar new year (Tết) that it belongs to, and its place around it; null on ordinary days. Tết moves
 * by up to a month in the solar year, so its days are comparable only by this place.
 *
 * Example: 2026-02-14 with the new year of 2026-02-17 is 3 days before it.
 */
export function aroundNewYears(
  dates: readonly string[],
  newYears: readonly string[],
): readonly (LunarDay | null)[] {
  return dates.map((date) => {
    for (const newYear of newYears) {
      const offset = daysIn({ from: newYear, to: date }) - 1
      if (offset >= -before && offset <= after) return { newYear, offset }
    }
    return null
  })
}
