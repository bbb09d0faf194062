/** Half of all squared standard normal values are below this. */
const halfOfChiSquare = 0.4549
const leastExpected = 1
const leastLeaves = 3

/**
 * Variance by mean of the leaves' counts, from the median of (observed - expected)^2 / variance, which a minority of failing
 * leaves does not move; `floor` where too few leaves can tell.
 *
 * Example: Poisson counts give about 1; days of one campaign, which come in bunches, 2 to 5.
 */
export function dispersionOf(
  observed: Float64Array,
  expected: Float64Array,
  trials: Float64Array | null,
  floor: number,
): number {
  const squares: number[] = []
  for (const [at, mean] of expected.entries()) {
    const cases = trials?.[at]
    const variance = cases === undefined ? mean : mean * (1 - mean / cases)
    if (mean >= leastExpected && variance > 0) squares.push(((observed[at] ?? 0) - mean) ** 2 / variance)
  }
  if (squares.length < leastLeaves) return floor
  const middle = squares.toSorted((a, b) => a - b)[squares.length >> 1] ?? 0
  return Math.max(floor, middle / halfOfChiSquare)
}

/** Counts are at least as scattered as independent ones; money and durations have no such floor. */
export function countFloor(values: Float64Array): number {
  if (values.every((value) => Number.isInteger(value))) return 1
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)
  return Math.max(mean * 1e-6, Number.MIN_VALUE)
}
