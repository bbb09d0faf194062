import type { PointForecast } from './seasonally.ts'

/** The last season again and again; with a season of 1 the last value. */
export function repeatSeason(season: number): PointForecast {
  return (known, horizon) =>
    Array.from({ length: horizon }, (_, step) => known[known.length - season + (step % season)] ?? 0)
}
