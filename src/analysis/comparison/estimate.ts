/** A range of values at a confidence level, in the figure's own unit. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** A difference (first minus second) with its interval and two-sided p-value. */
export interface Estimate extends Interval {
  readonly difference: number
  readonly pValue: number
}
