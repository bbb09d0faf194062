/** A share of cases: `successes` of `n`. */
export interface RateSample {
  readonly kind: 'rate'
  readonly successes: number
  readonly n: number
  /** Where cases come bundled in rows: how many rows, and their sums of squares and products as of a ratio. */
  readonly bundles?: { readonly rows: number; readonly nn: number; readonly nd: number; readonly dd: number }
}

/** The moments of `n` cases; `sd` is the sample standard deviation (divisor n - 1). */
export interface MeanSample {
  readonly kind: 'mean'
  readonly n: number
  readonly mean: number
  readonly sd: number
}

/**
 * A ratio of two sums over `n` rows (spend by clicks): the sums, and the sums over the rows of the squared numerator (`nn`),
 * the squared denominator (`dd`) and their product (`nd`). Groups are put together by adding all of them up.
 */
export interface RatioSample {
  readonly kind: 'ratio'
  readonly n: number
  readonly numerator: number
  readonly denominator: number
  readonly nn: number
  readonly nd: number
  readonly dd: number
}

/** What is known of one group: enough for a difference with an interval. */
export type Sample = RateSample | MeanSample | RatioSample

/** One value a day (null where the day is missing); its days are the cases. */
export interface DailySample {
  readonly kind: 'daily'
  readonly values: readonly (number | null)[]
}

/** The group's share, mean or ratio; null when there are no cases, or nothing to divide by. */
export function levelOf(sample: Sample): number | null {
  if (weightOf(sample) <= 0) return null
  if (sample.kind === 'ratio') return sample.numerator / sample.denominator
  return sample.kind === 'rate' ? sample.successes / sample.n : sample.mean
}

/** How much a group counts when levels are put together: its cases, of a ratio its denominator. */
export function weightOf(sample: Sample): number {
  return sample.kind === 'ratio' ? sample.denominator : sample.n
}
