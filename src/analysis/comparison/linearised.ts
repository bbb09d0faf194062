import type { MeanSample, RatioSample } from './sample.ts'

/** A spread this small beside the squares that it is the rest of is what rounding leaves. */
const rounding = 1e-12

/**
 * A ratio of sums as the mean of its linearised rows, `ratio + (numerator - ratio x denominator) / mean denominator`: its
 * spread by their number is the variance of the delta method (Deng, Knoblich and Lu 2018, KDD, equation 3), so that what
 * holds of means holds of it. `around` is the ratio about which rows are linearised: the group's own, or one for several
 * groups. The denominator must be positive and there must be two rows.
 *
 * Example: the rows (2, 1), (4, 2), (9, 3) thirty times: n 90, mean 2.5, sd 0.5431, so a standard error of 0.0572.
 */
export function linearised(sample: RatioSample, around = sample.numerator / sample.denominator): MeanSample {
  const { n, numerator, denominator, nn, nd, dd } = sample
  const rest = numerator - around * denominator
  const squares = nn - 2 * around * nd + around * around * dd - (rest * rest) / n
  const least = rounding * (nn + around * around * dd)
  const variance = squares > least ? squares / (n - 1) : 0
  return { kind: 'mean', n, mean: numerator / denominator, sd: Math.sqrt(variance) / (denominator / n) }
}
