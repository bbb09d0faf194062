import { normalQuantile } from '../distributions.ts'
import { autocorrelations } from './autocorrelation.ts'

/** Chance that a series without a season is said to have one. */
const falseAlarm = 0.01
/** A shorter period is preferred where it repeats almost as well as its multiple. */
const almost = 0.9
/** A season shows at its multiples too; so many are taken together. */
const repeats = 4

/**
 * The period of the strongest season of a series, found without knowing the calendar: the highest peak of the
 * autocorrelations, with those at its multiples, above what chance gives at any lag (Bartlett 1946, Bonferroni over the lags). The trend is taken out first:
 * by the changes between values where they vary less than the distances from a line (Anderson 1976), else by that line.
 * Three full seasons must be there. Null where nothing repeats. Logarithms for values above nought.
 *
 * Example: AirPassengers gives 12.
 */
export function seasonPeriod(values: readonly number[]): number | null {
  const most = Math.floor(values.length / 3)
  if (most < 3) return null
  const scaled = values.every((value) => value > 0) ? values.map((value) => Math.log(value)) : values
  const plain = withoutTrend(scaled)
  const lags = autocorrelations(plain, 2 * most)
  const limits = chanceLimits(lags, plain.length, normalQuantile(1 - falseAlarm / most))
  const at = (lag: number) => {
    const multiples = lags.filter((_, place) => place > 0 && place % lag === 0).slice(0, repeats)
    return { mean: average(multiples), limit: (limits[lag] ?? 1) / Math.sqrt(multiples.length) }
  }
  const strengths = Array.from({ length: most - 1 }, (_, place) => ({ lag: place + 2, ...at(place + 2) }))
  const peaks = strengths.filter(({ lag, mean, limit }) => {
    const [before = 0, here = 0, after = 0] = lags.slice(lag - 1, lag + 2)
    return mean > limit && here >= before && here >= after
  })
  const highest = Math.max(...peaks.map(({ mean }) => mean))
  return peaks.find(({ mean }) => mean >= almost * highest)?.lag ?? null
}

function withoutTrend(values: readonly number[]): readonly number[] {
  const middle = (values.length - 1) / 2
  const mean = average(values)
  const spread = values.reduce((sum, _, place) => sum + (place - middle) ** 2, 0)
  const slope = values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0) / spread
  const fromLine = values.map((value, place) => value - mean - slope * (place - middle))
  const steps = values.slice(1).map((value, place) => value - (values[place] ?? 0))
  const drift = average(steps)
  const squares = (list: readonly number[]) => average(list.map((value) => value * value))
  return squares(steps.map((step) => step - drift)) < squares(fromLine) ? steps : fromLine
}

/** What each lag exceeds by chance alone, given the lags before it. */
function chanceLimits(lags: readonly number[], n: number, quantile: number): readonly number[] {
  let before = 0
  return lags.map((lag, place) => {
    const limit = quantile * Math.sqrt((1 + 2 * before) / n)
    if (place > 0) before += lag * lag
    return limit
  })
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
