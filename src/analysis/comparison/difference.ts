import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { equalRatesTest } from './chi-square.ts'
import { designEffect, effectiveRate } from './design-effect.ts'
import type { Estimate } from './estimate.ts'
import { newcombeDifference } from './newcombe.ts'
import { pooledPValue } from './pooled-test.ts'
import { ratioDifference } from './ratio-difference.ts'
import { levelOf, type Sample } from './sample.ts'
import { welchTest } from './welch.ts'

/** Two levels of one metric and the difference between them (first minus second). */
export interface Difference extends Estimate {
  readonly kind: 'difference'
  readonly first: number
  readonly second: number
  readonly nFirst: number
  readonly nSecond: number
  /** The difference by the second level; null where that level is zero. */
  readonly relative: number | null
  readonly level: number
}

/**
 * The difference of two groups: shares by Newcombe's interval and the chi-square p-value (of bundled cases after
 * the larger design effect), means by Welch's interval
 * and the larger p-value of Welch and of a common spread, ratios of sums by `ratioDifference`.
 * `no_variation` where no case differs from another, so that chance cannot be weighed.
 *
 * Example: rates 422/1694 and 1470/10551 differ by 0.1098, p under 1e-29.
 */
export function differenceOf(first: Sample, second: Sample, level = 0.95): Difference | CannotTell {
  const one = levelOf(first)
  const two = levelOf(second)
  if (one === null || two === null) return cannotTell('no_data', Math.min(first.n, second.n))
  const estimate = estimateOf(first, second, level)
  if ('reason' in estimate) return estimate
  return {
    kind: 'difference',
    first: one,
    second: two,
    nFirst: first.n,
    nSecond: second.n,
    difference: estimate.difference,
    low: estimate.low,
    high: estimate.high,
    pValue: estimate.pValue,
    relative: two === 0 ? null : estimate.difference / Math.abs(two),
    level,
  }
}

function estimateOf(first: Sample, second: Sample, level: number): Estimate | CannotTell {
  if (first.kind === 'rate' && second.kind === 'rate') {
    const successes = first.successes + second.successes
    if (successes === 0 || successes === first.n + second.n) return cannotTell('no_variation')
    const effect = Math.max(designEffect(first), designEffect(second))
    const [one, two] = [effectiveRate(first, effect), effectiveRate(second, effect)]
    return { ...newcombeDifference(one, two, level), pValue: equalRatesTest([one, two]).pValue }
  }
  if (first.kind === 'mean' && second.kind === 'mean') {
    const least = Math.min(first.n, second.n)
    if (least < 2) return cannotTell('small_sample', least, 2)
    const welch = welchTest(first, second, level)
    const pooled = pooledPValue(first, second)
    if (welch === null || pooled === null) return cannotTell('no_variation')
    return { ...welch, pValue: Math.max(welch.pValue, pooled) }
  }
  if (first.kind === 'ratio' && second.kind === 'ratio') return ratioDifference(first, second, level)
  return cannotTell('different_kinds')
}
