import { median } from '../median.ts'

/** The median absolute deviation of a normal variable times this is its standard deviation. */
const madToSigma = 1.482602218505602

/**
 * Noise of a series that may hold level shifts: the median absolute difference of values one step apart, scaled for a
 * normal variable (sigma = 1.4826 x MAD / sqrt 2). A few jumps hardly move it. `reach` takes the largest over values 1 to
 * `reach` steps apart: the same for plain noise, more for a series whose values hang together, whose wandering would else look like many shifts.
 *
 * Example: 0, 1, 0, 1, 100, 101, 100 has absolute differences 1, 1, 1, 99, 1, 1 and sigma 1.0484.
 */
export function robustSigma(values: readonly number[], reach = 1): number {
  const lags = Array.from({ length: Math.min(reach, values.length - 1) }, (_, place) => place + 1)
  return Math.max(0, ...lags.map((lag) => (madToSigma * median(differences(values, lag))) / Math.SQRT2))
}

function differences(values: readonly number[], lag: number): readonly number[] {
  return values.slice(lag).map((value, place) => Math.abs(value - (values[place] ?? value)))
}
