import type { MeanSample } from './sample.ts'

/**
 * The moments of plain values; nulls are left out. Two passes, so that large values lose no digits.
 *
 * Example: 2, 4, 4, 4, 5, 5, 7, 9 gives n 8, mean 5, sd 2.13809.
 */
export function meanSample(values: readonly (number | null)[]): MeanSample {
  const known = values.filter((value) => value !== null)
  const n = known.length
  if (n === 0) return { kind: 'mean', n, mean: 0, sd: 0 }
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { kind: 'mean', n, mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) }
}
