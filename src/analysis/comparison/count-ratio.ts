import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { studentQuantile, studentTwoSided } from '../distributions.ts'
import { effectiveShare } from '../series/effective-size.ts'
import type { Difference } from './difference.ts'
import type { Interval } from './estimate.ts'

export interface CountRatio extends Difference {
  /** First count by second count, with its interval. */
  readonly ratio: number
  readonly ratioInterval: Interval
  /** Spread of the days by what chance alone would give (1); days that hang together count in it. */
  readonly dispersion: number
}

const leastDays = 8
const leastEvents = 10

/**
 * Counts of two segments over the same days (equal exposure): rate ratio by quasi-Poisson regression with a level of its own
 * for every day, so that a busy day is busy for both (McCullagh and Nelder 1989, 4.5 and 6.2). `first` and `second` are
 * counts a day in one order; `difference` and the levels are counts a day. Dispersion under 1 is not credited. `small_sample`
 * under 8 days or 10 events a side, `different_kinds` for unequal lengths, `not_finite`, `not_positive` for a negative count.
 *
 * Example: 60 a day against 50 a day over 30 days of Poisson noise: ratio 1.2, interval 1.12 to 1.29.
 */
export function countRatio(
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): CountRatio | CannotTell {
  const days = first.length
  if (days !== second.length) return cannotTell('different_kinds', Math.min(days, second.length))
  if (![...first, ...second].every(Number.isFinite)) return cannotTell('not_finite', days)
  if ([...first, ...second].some((count) => count < 0)) return cannotTell('not_positive', days)
  if (days < leastDays) return cannotTell('small_sample', days, leastDays)
  const [one, two] = [total(first), total(second)]
  if (Math.min(one, two) < leastEvents) return cannotTell('small_sample', Math.min(one, two), leastEvents)
  const dispersion = dispersionOf(first, second, one / (one + two))
  const error = Math.sqrt(dispersion * (1 / one + 1 / two))
  const log = Math.log(one / two)
  const t = studentQuantile((1 + level) / 2, days - 1)
  const spread = (t * Math.sqrt(dispersion * (one + two))) / days
  return {
    kind: 'difference',
    first: one / days,
    second: two / days,
    nFirst: days,
    nSecond: days,
    difference: (one - two) / days,
    low: (one - two) / days - spread,
    high: (one - two) / days + spread,
    pValue: studentTwoSided(log / error, days - 1),
    relative: one / two - 1,
    level,
    ratio: one / two,
    ratioInterval: { low: Math.exp(log - t * error), high: Math.exp(log + t * error) },
    dispersion,
  }
}

/** Pearson's statistic of the first side's share of each day, by its degrees of freedom and by what the days are worth. */
function dispersionOf(first: readonly number[], second: readonly number[], share: number): number {
  const residuals = first.flatMap((count, day) => {
    const all = count + (second[day] ?? 0)
    return all > 0 ? [(count - all * share) / Math.sqrt(all * share * (1 - share))] : []
  })
  const pearson = residuals.reduce((sum, residual) => sum + residual * residual, 0)
  return Math.max(1, pearson / Math.max(1, residuals.length - 1) / effectiveShare([residuals]))
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
