import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { studentQuantile } from '../distributions.ts'
import { backTest } from './back-test.ts'
import type { Forecast } from './forecast.ts'
import type { PointForecast } from './seasonally.ts'

export interface ForecastOptions {
  /** Steps of the season that must be there twice; 1 where there is none. */
  readonly season: number
  /** The history that the method itself needs. */
  readonly least: number
  readonly horizon: number
  readonly level: number
  /** Forecasts the total of the steps from this one on (0 is the first) instead of each step. */
  readonly totalFrom?: number
}

/** Where the back-tests of a forecast begin: how many, how far apart, and what of the steps they measure. */
export interface TestPlan {
  readonly origins: number
  readonly apart: number
  readonly view: (steps: readonly number[]) => readonly number[]
}

/**
 * Runs a point forecast with its back-test and an interval from the back-test's errors: root mean square of each step by
 * Student's t over the back-tests that do not overlap, never narrower than an earlier step's and, where no value was ever
 * below nought, never below it. Under two seasons, or where the history leaves no room for one back-test: `short_history`;
 * an infinity or NaN: `not_finite`.
 */
export function forecastWith(
  method: Forecast['method'],
  point: PointForecast,
  values: readonly number[],
  options: ForecastOptions & { readonly plan?: TestPlan },
): Forecast | CannotTell {
  const { season, least, horizon, level, totalFrom } = options
  const needed = Math.max(2 * season, least + horizon)
  if (values.length < needed) return cannotTell('short_history', values.length, needed)
  if (!values.every(Number.isFinite)) return cannotTell('not_finite', values.length)
  const room = Math.floor((values.length - least) / horizon)
  const { origins, apart, view } = options.plan ?? {
    origins: Math.min(5, room),
    apart: horizon,
    view: viewOf(totalFrom),
  }
  const { errors, mape, mae } = backTest(values, horizon, origins, point, { view, apart })
  const floor = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY
  let widest = 0
  const steps = view(point(values, horizon)).map((value, step) => {
    // With few origins one step has few errors, so those up to it are taken together.
    const seen = errors.slice(0, step + 1).flat()
    const spread = Math.sqrt(seen.reduce((sum, error) => sum + error * error, 0) / seen.length)
    const free = Math.max(1, (seen.length * apart) / horizon)
    widest = Math.max(widest, studentQuantile((1 + level) / 2, free) * spread)
    return { value, low: Math.max(floor, value - widest), high: value + widest }
  })
  return { kind: 'forecast', method, steps, backTest: { origins, mape, mae }, level }
}

/** What of the steps is forecast: each, or the total from one on. */
export function viewOf(totalFrom: number | undefined): TestPlan['view'] {
  if (totalFrom === undefined) return (steps) => steps
  return (steps) => [steps.slice(totalFrom).reduce((sum, value) => sum + value, 0)]
}
