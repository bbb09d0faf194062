import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { normalQuantile } from '../distributions.ts'
import { backTest } from './back-test.ts'
import type { Forecast } from './forecast.ts'

const mostOrigins = 5

/**
 * Runs a point forecast with its back-test and an interval from the back-test's errors: root mean square of each step,
 * never narrower than an earlier step's. `least` is the history that the method itself needs. Under two seasons, or where
 * the history leaves no room for one back-test: `short_history`.
 */
export function forecastWith(
  method: Forecast['method'],
  point: (known: readonly number[], horizon: number) => readonly number[],
  values: readonly number[],
  options: {
    readonly season: number
    readonly least: number
    readonly horizon: number
    readonly level: number
  },
): Forecast | CannotTell {
  const { season, least, horizon, level } = options
  const needed = Math.max(2 * season, least + horizon)
  if (values.length < needed) return cannotTell('short_history', values.length, needed)
  const origins = Math.min(mostOrigins, Math.floor((values.length - least) / horizon))
  const { errors, mape, mae } = backTest(values, horizon, origins, point)
  const z = normalQuantile((1 + level) / 2)
  let widest = 0
  const steps = point(values, horizon).map((value, step) => {
    // With few origins one step has few errors, so those up to it are taken together.
    const seen = errors.slice(0, step + 1).flat()
    const spread = Math.sqrt(seen.reduce((sum, error) => sum + error * error, 0) / seen.length)
    widest = Math.max(widest, z * spread)
    return { value, low: value - widest, high: value + widest }
  })
  return { kind: 'forecast', method, steps, backTest: { origins, mape, mae }, level }
}
