import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { median } from '../median.ts'
import { type LoessOptions, loess, loessAt } from './loess.ts'

/** A series as the sum of its parts, each as long as the series. */
export interface Stl {
  readonly kind: 'stl'
  readonly trend: readonly number[]
  readonly seasonal: readonly number[]
  readonly remainder: readonly number[]
  /** Robustness weight of each value, 0 (an outlier) to 1; all 1 without `robust`. */
  readonly weights: readonly number[]
}

export interface StlOptions {
  /** Steps of one season. */
  readonly period: number
  /** Seasons that one phase is smoothed over (odd, at least 7); `periodic` for a season that never changes. */
  readonly seasonalWindow?: number | 'periodic'
  /** Outliers bend neither the season nor the trend: 15 outer rounds of bisquare weights instead of none. */
  readonly robust?: boolean
}

/**
 * Decomposition into trend, season and remainder by loess (Cleveland, Cleveland, McRae and Terpenning 1990), with the
 * defaults of R's `stl`: trend span of 1.5 periods, low-pass span of one, jumps of a tenth of a span; 2 inner rounds, with
 * `robust` 1 inner and 15 outer. Values in any unit, without gaps; take logarithms first where a season grows with the level.
 * Under two periods, or a period under 2: `short_history`.
 *
 * Example: the 30 values of the test of ankane/stl-cpp with period 7 begin with the season 0.3693, 0.7566, -1.3324.
 */
export function stl(values: readonly number[], options: StlOptions): Stl | CannotTell {
  const { period, seasonalWindow = 7, robust = false } = options
  if (period < 2 || values.length < 2 * period) return cannotTell('short_history', values.length, 2 * period)
  const window = seasonalWindow === 'periodic' ? 10 * values.length + 1 : odd(seasonalWindow)
  const spans = {
    season: { span: window, degree: 0, jump: tenth(window) },
    low: { span: odd(period), degree: 1, jump: tenth(odd(period)) },
    trend: trendSpan(period, window),
  } as const
  let weights: readonly number[] | undefined
  let trend: readonly number[] = new Array(values.length).fill(0)
  let seasonal: readonly number[] = trend
  const outerRounds = robust ? 15 : 0
  for (let outer = 0; outer <= outerRounds; outer += 1) {
    const robustly = weights === undefined ? {} : { weights }
    for (let inner = 0; inner < (robust ? 1 : 2); inner += 1) {
      const cycles = smoothPhases(
        values.map((value, place) => value - (trend[place] ?? 0)),
        period,
        { ...spans.season, ...robustly },
      )
      const low = loess(threeAverages(cycles, period), spans.low)
      seasonal = low.map((level, place) => (cycles[place + period] ?? 0) - level)
      if (seasonalWindow === 'periodic') seasonal = meanOfPhases(seasonal, period)
      trend = loess(
        values.map((value, place) => value - (seasonal[place] ?? 0)),
        { ...spans.trend, ...robustly },
      )
    }
    if (outer < outerRounds)
      weights = bisquare(values.map((value, place) => value - (trend[place] ?? 0) - (seasonal[place] ?? 0)))
  }
  const remainder = values.map((value, place) => value - (trend[place] ?? 0) - (seasonal[place] ?? 0))
  return { kind: 'stl', trend, seasonal, remainder, weights: weights ?? values.map(() => 1) }
}

/** The smallest span that keeps the trend from competing with the season (Cleveland 1990, 3.4). */
function trendSpan(period: number, window: number): LoessOptions {
  const span = odd(Math.ceil((1.5 * period) / (1 - 1.5 / window)))
  return { span, degree: 1, jump: tenth(span) }
}

/** Every phase smoothed over the seasons and carried one season past both ends: two periods longer than the values. */
function smoothPhases(values: readonly number[], period: number, options: LoessOptions): readonly number[] {
  const smooth: number[] = new Array(values.length + 2 * period).fill(0)
  for (let phase = 0; phase < period; phase += 1) {
    const own = everyNth(values, phase, period)
    const { weights: all } = options
    const phased = all === undefined ? options : { ...options, weights: everyNth(all, phase, period) }
    const inner = loess(own, phased)
    const count = own.length
    const before = loessAt(own, -1, { left: 0, right: Math.min(options.span, count) - 1 }, phased) ?? inner[0]
    const last = { left: Math.max(0, count - options.span), right: count - 1 }
    const after = loessAt(own, count, last, phased) ?? inner.at(-1)
    const drawn = [before ?? 0, ...inner, after ?? 0]
    drawn.forEach((value, season) => {
      smooth[phase + season * period] = value
    })
  }
  return smooth
}

function everyNth(values: readonly number[], first: number, step: number): readonly number[] {
  const own: number[] = []
  for (let place = first; place < values.length; place += step) own.push(values[place] ?? 0)
  return own
}

/** Averages over a period, over a period again and over three: what is left is free of the season. */
function threeAverages(values: readonly number[], period: number): readonly number[] {
  return movingAverage(movingAverage(movingAverage(values, period), period), 3)
}

function movingAverage(values: readonly number[], length: number): readonly number[] {
  let sum = values.slice(0, length).reduce((total, value) => total + value, 0)
  const averages = [sum / length]
  for (let place = length; place < values.length; place += 1) {
    sum += (values[place] ?? 0) - (values[place - length] ?? 0)
    averages.push(sum / length)
  }
  return averages
}

/** A season that repeats exactly, as R's `s.window = "periodic"` leaves it. */
function meanOfPhases(values: readonly number[], period: number): readonly number[] {
  const phases = Array.from({ length: period }, (_, phase) => {
    const own = everyNth(values, phase, period)
    return own.reduce((sum, value) => sum + value, 0) / own.length
  })
  return values.map((_, place) => phases[place % period] ?? 0)
}

/** Weights that fall to nought at six times the median absolute remainder. */
function bisquare(remainder: readonly number[]): readonly number[] {
  const sizes = remainder.map((value) => Math.abs(value))
  const limit = 6 * median(sizes)
  return sizes.map((size) => {
    if (size <= 0.001 * limit) return 1
    return size <= 0.999 * limit ? (1 - (size / limit) ** 2) ** 2 : 0
  })
}

function odd(length: number): number {
  const whole = Math.max(3, Math.round(length))
  return whole % 2 === 0 ? whole + 1 : whole
}

function tenth(span: number): number {
  return Math.ceil(span / 10)
}
