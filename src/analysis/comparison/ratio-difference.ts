import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { normalQuantile, normalTwoSided } from '../distributions.ts'
import type { Difference } from './difference.ts'
import type { RatioMoments } from './ratio-moments.ts'

/** Units a group under which the normal approximation of a ratio is not trusted. */
const leastUnits = 30

/**
 * The difference of two ratios of sums (revenue by orders, clicks by views) whose units bring several cases each: the delta
 * method of Deng, Knoblich and Lu 2018 (KDD, equation 3) over the units' moments. `small_sample` under 30 units a group,
 * `not_positive` without a positive denominator, `no_variation` where nothing varies.
 *
 * Example: (2, 1), (4, 2), (9, 3) thirty times has the ratio 2.5 with standard error 0.0572.
 */
export function ratioDifference(
  first: RatioMoments,
  second: RatioMoments,
  level = 0.95,
): Difference | CannotTell {
  const least = Math.min(first.n, second.n)
  if (least < leastUnits) return cannotTell('small_sample', least, leastUnits)
  if (
    !Object.values({ ...first })
      .concat(Object.values({ ...second }))
      .every(Number.isFinite)
  )
    return cannotTell('not_finite', least)
  if (first.meanDenominator <= 0 || second.meanDenominator <= 0) return cannotTell('not_positive', least)
  const one = first.meanNumerator / first.meanDenominator
  const two = second.meanNumerator / second.meanDenominator
  const error = Math.sqrt(ratioVariance(first) + ratioVariance(second))
  if (!(error > 0)) return cannotTell('no_variation', least)
  const difference = one - two
  const half = normalQuantile((1 + level) / 2) * error
  return {
    kind: 'difference',
    first: one,
    second: two,
    nFirst: first.n,
    nSecond: second.n,
    difference,
    low: difference - half,
    high: difference + half,
    pValue: normalTwoSided(difference / error),
    relative: two === 0 ? null : difference / Math.abs(two),
    level,
  }
}

/**
 * Variance of the ratio of sums by the delta method, in the ratio's unit squared; not below zero.
 *
 * Example: n 90, means 5 and 2, variances 8.76 and 0.67, covariance 2.36: (8.76 - 5 x 2.36 + 6.25 x 0.67) / 4 / 90.
 */
export function ratioVariance(moments: RatioMoments): number {
  const { n, meanNumerator, meanDenominator, varNumerator, varDenominator, covariance } = moments
  const ratio = meanNumerator / meanDenominator
  const spread = varNumerator - 2 * ratio * covariance + ratio * ratio * varDenominator
  return Math.max(0, spread) / (meanDenominator * meanDenominator * n)
}
