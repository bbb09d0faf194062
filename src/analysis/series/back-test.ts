import type { BackTest } from './forecast.ts'
import type { PointForecast } from './seasonally.ts'

export interface BackTestErrors extends BackTest {
  /** True minus forecast by step ahead: `errors[0]` holds the first steps of all origins. */
  readonly errors: readonly (readonly number[])[]
}

/**
 * Forecasts from `origins` earlier ends, `horizon` steps each and `apart` steps (else the horizon) from one to the next, the
 * last one ending with the series, and measures the errors (rolling origin: Tashman 2000). `forecast` sees only what came before its origin. `view` makes what
 * is measured of the steps, such as their total.
 *
 * Example: AirPassengers, 5 origins of 12 months, seasonal naive: MAPE 0.097.
 */
export function backTest(
  values: readonly number[],
  horizon: number,
  origins: number,
  forecast: PointForecast,
  {
    view = (steps) => steps,
    apart = horizon,
  }: {
    readonly view?: (steps: readonly number[]) => readonly number[]
    readonly apart?: number
  } = {},
): BackTestErrors {
  const errors: number[][] = []
  const shares: number[] = []
  for (let origin = origins; origin >= 1; origin -= 1) {
    const end = values.length - horizon - (origin - 1) * apart
    const guesses = view(forecast(values.slice(0, end), horizon))
    view(values.slice(end, end + horizon)).forEach((truth, step) => {
      const error = truth - (guesses[step] ?? 0)
      const list = errors[step] ?? []
      list.push(error)
      errors[step] = list
      shares.push(Math.abs(error / truth))
    })
  }
  const mape = average(shares)
  return {
    origins,
    errors,
    mape: Number.isFinite(mape) ? mape : null,
    mae: average(errors.flat().map((error) => Math.abs(error))),
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
