import type { MeanSample } from '../../analysis/comparison/sample.ts'

/**
 * The moments of the cases that are left when a part of them is taken away; null where fewer than two are left.
 *
 * Example: 1, 2, 3, 4 without 1, 2 is n 2, mean 3.5, sd 0.7071.
 */
export function withoutPart(whole: MeanSample, part: MeanSample): MeanSample | null {
  const n = whole.n - part.n
  if (n < 2) return null
  const mean = (whole.n * whole.mean - part.n * part.mean) / n
  const squares = (sample: MeanSample) => (sample.n - 1) * sample.sd ** 2 + sample.n * sample.mean ** 2
  const left = squares(whole) - squares(part) - n * mean ** 2
  return { kind: 'mean', n, mean, sd: Math.sqrt(Math.max(0, left) / (n - 1)) }
}
