import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Estimate } from './estimate.ts'
import { linearised } from './linearised.ts'
import { pooledPValue } from './pooled-test.ts'
import type { RatioSample } from './sample.ts'
import { welchTest } from './welch.ts'

/**
 * The difference of two ratios of sums (spend by clicks, revenue by orders): Welch's interval over the linearised rows, and
 * the larger p-value of that and of one ratio and one spread for both. By itself Welch calls chance a gap in 9 of 100 where 20
 * rows of skewed spend stand against 1,000, since a ratio that comes out low brings a small spread with it; the larger of the
 * two in 1 to 5 of 100. `small_sample` under 2 rows, `no_variation` where no row differs from its group's ratio.
 *
 * Example: advertisements of KAG (Kaggle), spend per approved conversion, women 69.70 over 551 rows, men 41.44 over 592:
 * difference 28.26, from 18.09 to 38.43 (bootstrap: 18.87 to 38.87).
 */
export function ratioDifference(
  first: RatioSample,
  second: RatioSample,
  level = 0.95,
): Estimate | CannotTell {
  const least = Math.min(first.n, second.n)
  if (least < 2) return cannotTell('small_sample', least, 2)
  const both = (first.numerator + second.numerator) / (first.denominator + second.denominator)
  const welch = welchTest(linearised(first), linearised(second), level)
  const pooled = pooledPValue(linearised(first, both), linearised(second, both))
  if (welch === null || pooled === null) return cannotTell('no_variation', least)
  const { difference, low, high } = welch
  return { difference, low, high, pValue: Math.max(welch.pValue, pooled) }
}
