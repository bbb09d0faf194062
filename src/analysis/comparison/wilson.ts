import { normalQuantile } from '../distributions.ts'
import type { Interval } from './estimate.ts'

/**
 * Confidence interval of a share (Wilson 1927, without continuity correction; method 3 of Newcombe 1998).
 * `successes` of `n` cases, `n` above zero; the result is a share.
 *
 * Example: 81 of 263 at 0.95 gives 0.2553 to 0.3662.
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  const share = successes / n
  const z = normalQuantile((1 + level) / 2)
  const z2 = z * z
  const centre = share + z2 / (2 * n)
  const half = z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === n ? 1 : Math.min(1, (centre + half) / scale),
  }
}
