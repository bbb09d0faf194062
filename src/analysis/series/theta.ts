import type { CannotTell } from '../cannot-tell.ts'
import type { Forecast } from './forecast.ts'
import { forecastWith } from './forecast-with.ts'
import { thetaLine } from './theta-line.ts'

/**
 * Theta forecast (Assimakopoulos and Nikolopoulos 2000) of values freed of a multiplicative season (additive where a value is
 * not above zero) by classical decomposition. `short_history` under two seasons and a horizon.
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
  return thetaLine(level, steps).map((value, step) => {
    const phase = phases[(known.length + step) % season] ?? 0
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
