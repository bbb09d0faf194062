import { mstl } from './mstl.ts'

/** A forecast of bare numbers: as many as `horizon`, from what is known. */
export type PointForecast = (known: readonly number[], horizon: number) => readonly number[]

/**
 * Forecasts what is left of a series without its seasons (MSTL) and lays the last season of each over it again. Seasons are
 * ratios where every value is above nought, else distances. Periods without two full seasons are left out.
 */
export function seasonally(point: PointForecast, periods: readonly number[]): PointForecast {
  return (known, horizon) => {
    const ratios = known.every((value) => value > 0)
    const scaled = ratios ? known.map((value) => Math.log(value)) : known
    const { seasons } = mstl(scaled, { periods })
    if (seasons.length === 0) return point(known, horizon)
    const plain = scaled.map((value, place) =>
      seasons.reduce((rest, season) => rest - (season.values[place] ?? 0), value),
    )
    const level = ratios ? plain.map((value) => Math.exp(value)) : plain
    return point(level, horizon).map((value, step) => {
      const ahead = seasons.map(({ period, values }) => values[values.length - period + (step % period)] ?? 0)
      const season = ahead.reduce((sum, part) => sum + part, 0)
      return ratios ? value * Math.exp(season) : value + season
    })
  }
}

/** Forecasts on logarithms where every value is above nought, so that growth is relative and nothing falls below nought. */
export function onLogs(point: PointForecast): PointForecast {
  return (known, horizon) =>
    known.every((value) => value > 0)
      ? point(
          known.map((value) => Math.log(value)),
          horizon,
        ).map((value) => Math.exp(value))
      : point(known, horizon)
}
