import { median } from './median.ts'

/** The median absolute deviation of a normal variable times this is its standard deviation. */
const madToSigma = 1.482602218505602

/**
 * Noise of a series that may hold level shifts: the median absolute first difference, scaled for a normal variable
 * (sigma = 1.4826 x MAD / sqrt 2). A few jumps hardly move it.
 *
 * Example: 0, 1, 0, 1, 100, 101, 100 has absolute differences 1, 1, 1, 99, 1, 1 and sigma 1.0484.
 */
export function robustSigma(values: readonly number[]): number {
  const differences = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? value)))
  return differences.length === 0 ? 0 : (madToSigma * median(differences)) / Math.SQRT2
}
