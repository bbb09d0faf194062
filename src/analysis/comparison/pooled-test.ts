import { studentTwoSided } from '../distributions.ts'
import type { MeanSample } from './sample.ts'

/**
 * The p-value of Student's t-test with one common spread (Student 1908): how likely a gap is where a group is drawn at
 * random from everybody. Of a small group of skewed spend Welch takes the group's own spread, which is small whenever the
 * group happens to lack the few large cases, and so calls chance a gap too often. Null when nobody varies.
 *
 * Example: R `sleep` (n 10 each, means 0.75 and 2.33, sd 1.7890 and 2.0022): t -1.8608, df 18, p 0.07919.
 */
export function pooledPValue(first: MeanSample, second: MeanSample): number | null {
  const df = first.n + second.n - 2
  const variance = ((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df
  if (df < 1 || !(variance > 0)) return null
  const t = (first.mean - second.mean) / Math.sqrt(variance * (1 / first.n + 1 / second.n))
  return studentTwoSided(t, df)
}
