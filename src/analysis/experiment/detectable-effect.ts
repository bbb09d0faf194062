import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { linearised } from '../comparison/linearised.ts'
import type { Sample } from '../comparison/sample.ts'
import { isSteady } from '../comparison/steady-ratio.ts'
import { normalQuantile } from '../distributions.ts'
import { twoProportionSampleSize } from './two-proportion-sample-size.ts'

export interface DetectableEffect {
  readonly kind: 'detectable_effect'
  /** The least rise that two groups of this size show, in the metric's unit. */
  readonly effect: number
  /** By the baseline; null where that is zero. */
  readonly relative: number | null
}

/**
 * The least rise above `baseline` that a two-sided test with `perGroup` cases in each of two groups sees with `power`: of a mean
 * from its spread, of a ratio of sums from that of its linearised rows (a case is a row), of a share by turning R's `power.prop.test` round. `small_sample` under 2 cases or where no rise would be
 * seen, `no_variation` for a baseline that never varies.
 *
 * Example: a share of 0.20 with 1,094 a group at power 0.8: 0.05; a mean of 50 with spread 20 and 1,000 a group: 2.506.
 */
export function detectableEffect(
  baseline: Sample,
  perGroup: number,
  power = 0.8,
  alpha = 0.05,
): DetectableEffect | CannotTell {
  if (!(perGroup >= 2) || baseline.n < 2) return cannotTell('small_sample', Math.min(perGroup, baseline.n), 2)
  if (baseline.kind === 'ratio') {
    if (!isSteady(baseline)) return cannotTell('small_sample', baseline.n)
    return detectableEffect(linearised(baseline), perGroup, power, alpha)
  }
  if (baseline.kind === 'mean') {
    if (!(baseline.sd > 0)) return cannotTell('no_variation', baseline.n)
    const reach = normalQuantile(1 - alpha / 2) + normalQuantile(power)
    return effectOf(reach * baseline.sd * Math.sqrt(2 / perGroup), baseline.mean)
  }
  const share = baseline.successes / baseline.n
  if (share <= 0 || share >= 1) return cannotTell('no_variation', baseline.n)
  const needed = (target: number) =>
    twoProportionSampleSize(share, target, power, alpha)?.exact ?? Number.POSITIVE_INFINITY
  if (needed(1) > perGroup) return cannotTell('small_sample', perGroup, Math.ceil(needed(1)))
  let [low, high] = [share, 1]
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2
    if (needed(middle) > perGroup) low = middle
    else high = middle
  }
  return effectOf(high - share, share)
}

function effectOf(effect: number, baseline: number): DetectableEffect {
  return { kind: 'detectable_effect', effect, relative: baseline === 0 ? null : effect / Math.abs(baseline) }
}
