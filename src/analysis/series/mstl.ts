import { loess } from './loess.ts'
import { stl } from './stl.ts'

/** A series as the sum of its parts, each as long as the series. */
export interface Mstl {
  readonly trend: readonly number[]
  /** One a period that had two full seasons, shortest period first. */
  readonly seasons: readonly { readonly period: number; readonly values: readonly number[] }[]
  readonly remainder: readonly number[]
}

const rounds = 2

/**
 * Decomposition with several seasons (Bandara, Hyndman and Bergmeir 2021): STL for each period in turn, shortest first, on
 * what the others leave, twice; seasonal windows 11, 15, 19... Periods without two full seasons are left out; without any
 * period the trend is a loess line over the whole. Values in any unit, without gaps; take logarithms first where a
 * season grows with the level.
 *
 * Example: the 30 values of the test of ankane/stl-cpp with periods 6 and 10 have a trend from 5.1395.
 */
export function mstl(
  values: readonly number[],
  options: {
    readonly periods: readonly number[]
    readonly robust?: boolean
    /** Seasons that one phase is smoothed over, one a usable period; `periodic` for seasons that never change. */
    readonly seasonalWindows?: 'periodic'
  },
): Mstl {
  const { robust = false, seasonalWindows } = options
  const usable = [...new Set(options.periods)]
    .filter((period) => period >= 2 && values.length >= 2 * period)
    .sort((a, b) => a - b)
  const found = usable.map((period) => ({ period, values: values.map(() => 0) as readonly number[] }))
  let rest = values
  let trend: readonly number[] = loess(values, {
    span: values.length,
    degree: 1,
    jump: Math.ceil(values.length / 10),
  })
  // One season is settled after its first round (as in R's `mstl`).
  for (let round = 0; round < (found.length === 1 ? 1 : rounds); round += 1) {
    found.forEach((season, rank) => {
      const own = rest.map((value, place) => value + (season.values[place] ?? 0))
      const parts = stl(own, {
        period: season.period,
        seasonalWindow: seasonalWindows ?? 11 + 4 * rank,
        robust,
      })
      if (parts.kind !== 'stl') return
      season.values = parts.seasonal
      trend = parts.trend
      rest = own.map((value, place) => value - (parts.seasonal[place] ?? 0))
    })
  }
  return { trend, seasons: found, remainder: rest.map((value, place) => value - (trend[place] ?? 0)) }
}
