import { studentQuantile, studentTwoSided } from '../distributions.ts'
import type { Estimate } from './estimate.ts'
import type { MeanSample } from './sample.ts'

export interface WelchResult extends Estimate {
  readonly t: number
  readonly df: number
}

/**
 * Welch's t-test of two means with unequal spreads, from n, mean and sample standard deviation (Welch 1947).
 * Null when a group has fewer than two cases or neither group varies.
 *
 * Example: R `sleep` (n 10 each, means 0.75 and 2.33, sd 1.7890 and 2.0022): t -1.8608, df 17.776, p 0.07939.
 */
export function welchTest(first: MeanSample, second: MeanSample, level = 0.95): WelchResult | null {
  if (first.n < 2 || second.n < 2) return null
  const a = first.sd ** 2 / first.n
  const b = second.sd ** 2 / second.n
  const variance = a + b
  if (!(variance > 0)) return null
  const difference = first.mean - second.mean
  const error = Math.sqrt(variance)
  const t = difference / error
  const df = variance ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1))
  const half = studentQuantile((1 + level) / 2, df) * error
  return {
    difference,
    low: difference - half,
    high: difference + half,
    pValue: studentTwoSided(t, df),
    t,
    df,
  }
}
