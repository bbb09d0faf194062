import type { RatioSample } from './sample.ts'

/**
 * The most that a mean denominator's standard error may be of it. The bias of a ratio is at most this share of the ratio's own
 * standard error (Hartley and Ross 1954; Cochran 1977, 6.8), and beyond it the normal approximation fails in the tails.
 */
const mostUnsteady = 0.3

/**
 * Whether a ratio's denominator is known well enough for an interval by the delta method.
 *
 * Example: 30 rows with 12 conversions, one each: standard error 0.23 of the mean, steady; with 6 conversions 0.37, not.
 */
export function isSteady({ n, denominator, dd }: RatioSample): boolean {
  if (n < 2 || !(denominator > 0)) return false
  const variance = Math.max(0, dd - (denominator * denominator) / n) / (n - 1)
  return Math.sqrt(variance * n) <= mostUnsteady * denominator
}
