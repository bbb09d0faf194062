import { mstl } from './mstl.ts'

/**
 * Which of the periods that the calendar suggests a series really repeats after: those whose season is strong against the
 * remainder of MSTL (strength of Wang, Smith and Hyndman 2006: 1 - var(R) / var(S + R)). Noise and random walks reach a
 * strength of about 0.3, more over few seasons, so the limit is 0.3 + 0.8 / seasons (95 % of simulated ones stay below
 * from four seasons on). Logarithms for values above nought; periods without two full seasons are left out.
 *
 * Example: of 7 and 12, AirPassengers has 12.
 */
export function seasonsIn(values: readonly number[], periods: readonly number[]): readonly number[] {
  const scaled = values.every((value) => value > 0) ? values.map((value) => Math.log(value)) : values
  const { seasons, remainder } = mstl(scaled, { periods })
  return seasons
    .filter((season) => {
      const both = variance(remainder.map((value, place) => value + (season.values[place] ?? 0)))
      return both > 0 && 1 - variance(remainder) / both > 0.3 + (0.8 * season.period) / values.length
    })
    .map(({ period }) => period)
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}
