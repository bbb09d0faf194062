import type { CannotTell } from '../cannot-tell.ts'
import type { Forecast } from './forecast.ts'
import { forecastWith } from './forecast-with.ts'
import { repeatSeason } from './repeat-season.ts'

/**
 * Forecast that repeats the last season (Hyndman and Athanasopoulos, Forecasting 3rd ed., 5.2), with back-test and
 * interval. `season` and `horizon` are steps of the series. `short_history` under two seasons.
 *
 * Example: AirPassengers, season 12, horizon 12: January 1961 is January 1960's 417; MAPE over five origins 0.097.
 */
export function seasonalNaive(
  values: readonly number[],
  options: { readonly season: number; readonly horizon: number; readonly level?: number },
): Forecast | CannotTell {
  const { season, horizon, level = 0.95 } = options
  return forecastWith('seasonal_naive', repeatSeason(season), values, {
    season,
    least: season,
    horizon,
    level,
  })
}
