import type { Grain } from '../../metrics/query.ts'
import { median } from '../median.ts'
import { periodOf } from './periods.ts'

/**
 * Whether the data ends inside the period that begins on `start`, which makes its figure too low to compare.
 *
 * Example: the month of 2026-11-01 with data through 2026-11-22 is partial; October is not.
 */
export function isPartialPeriod(start: string, grain: Grain, through: string): boolean {
  return through < periodOf(start, grain).to
}

/** Below this share of what the weekday usually has, a last day counts as unfinished. */
const unfinishedShare = 0.5

/**
 * Whether the last of daily counts or sums looks unfinished: under half the median of the same weekday in the four weeks
 * before, and lower than each of them. It needs four weeks of history; otherwise it says no.
 *
 * Example: Sundays of 100, 110, 95, 105 and then 30: partial; and then 80: not.
 */
export function isLastDayPartial(values: readonly (number | null)[]): boolean {
  const last = values.at(-1)
  if (last === undefined || last === null) return false
  const before = [7, 14, 21, 28].map((days) => values[values.length - 1 - days] ?? null)
  const known = before.filter((value) => value !== null)
  if (known.length < before.length) return false
  return last < unfinishedShare * median(known) && last < Math.min(...known)
}
