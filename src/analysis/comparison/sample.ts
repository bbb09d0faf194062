/** A share of cases: `successes` of `n`. */
export interface RateSample {
  readonly kind: 'rate'
  readonly successes: number
  readonly n: number
}

/** The moments of `n` cases; `sd` is the sample standard deviation (divisor n - 1). */
export interface MeanSample {
  readonly kind: 'mean'
  readonly n: number
  readonly mean: number
  readonly sd: number
}

/** What is known of one group: enough for a difference with an interval. */
export type Sample = RateSample | MeanSample

/** One value a day (null where the day is missing); its days are the cases. */
export interface DailySample {
  readonly kind: 'daily'
  readonly values: readonly (number | null)[]
}

/** The group's share or mean; null when there are no cases. */
export function levelOf(sample: Sample): number | null {
  if (sample.n <= 0) return null
  return sample.kind === 'rate' ? sample.successes / sample.n : sample.mean
}
