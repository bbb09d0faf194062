import { studentQuantile } from '../distributions.ts'

/** Errors as a Student t variable times a scale. */
export interface ErrorTails {
  readonly scale: number
  readonly df: number
}

/** Degrees of freedom tried: from heavy tails to nearly normal ones, which a few dozen errors never prove. */
const shapes = [5, 10, 30]

/**
 * The noise in a series of errors, robust against a twentieth of them: the tails are as heavy as the 95 % point of their
 * sizes stands to the median (Student's t, 5, 10 or 30 degrees of freedom), the scale follows from the median; null where half
 * of the errors are nought.
 *
 * Example: sizes of a normal variable, 0.674 in the middle and 1.96 at 95 %, give 30 degrees and a scale of about 0.98.
 */
export function errorTails(errors: readonly number[]): ErrorTails | null {
  const sizes = errors.map((error) => Math.abs(error)).sort((a, b) => a - b)
  const middle = quantile(sizes, 0.5)
  const high = quantile(sizes, 0.95)
  if (!(middle > 0)) return null
  const fits = shapes.map((df) => ({
    df,
    ratio: studentQuantile(0.975, df) / studentQuantile(0.75, df),
  }))
  const nearest = fits.reduce((one, two) =>
    Math.abs(two.ratio - high / middle) < Math.abs(one.ratio - high / middle) ? two : one,
  )
  // The larger of what the middle and what the tail says, so that an odd shape never makes the noise too small.
  const scale = Math.max(
    middle / studentQuantile(0.75, nearest.df),
    high / studentQuantile(0.975, nearest.df),
  )
  return { scale, df: nearest.df }
}

function quantile(ascending: readonly number[], share: number): number {
  const at = share * (ascending.length - 1)
  const low = ascending[Math.floor(at)] ?? 0
  return low + (at - Math.floor(at)) * ((ascending[Math.ceil(at)] ?? low) - low)
}
