import { studentQuantile } from '../distributions.ts'
import type { Interval } from './estimate.ts'
import type { MeanSample } from './sample.ts'

/**
 * Confidence interval of a mean by Student's t, in the mean's unit; null under two cases.
 *
 * Example: R `sleep`, group 2 (n 10, mean 2.33, sd 2.002249) at 0.95 gives 0.8977 to 3.7623.
 */
export function meanInterval(sample: MeanSample, level = 0.95): Interval | null {
  if (sample.n < 2) return null
  const half = (studentQuantile((1 + level) / 2, sample.n - 1) * sample.sd) / Math.sqrt(sample.n)
  return { low: sample.mean - half, high: sample.mean + half }
}
