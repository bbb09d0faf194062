import type { Interval } from '../comparison/estimate.ts'

/** A forecast that says how wrong the same method was on the series' own past. */
export interface Forecast {
  readonly kind: 'forecast'
  readonly method: 'seasonal_naive' | 'theta' | 'median'
  /** One entry a step ahead, from the first; a single one where a total was asked for. */
  readonly steps: readonly (Interval & { readonly value: number })[]
  readonly backTest: BackTest
  readonly level: number
}

/** Errors of forecasts made at earlier ends of the series with only what was known then. */
export interface BackTest {
  readonly origins: number
  /** Mean absolute error as a share of the true value; null where a true value is zero. */
  readonly mape: number | null
  /** Mean absolute error in the series' unit. */
  readonly mae: number
}
