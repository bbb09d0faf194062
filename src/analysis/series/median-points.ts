import { median } from '../median.ts'
import { autoregression } from './autoregression.ts'
import { mstlEts } from './mstl-ets.ts'
import { onLogs, type PointForecast, seasonally } from './seasonally.ts'
import { seasonsIn } from './seasons-in.ts'
import { thetaLine } from './theta-line.ts'

/**
 * The median, step by step, of four simple forecasts, in the manner of SCUM (Petropoulos and Svetunkov 2020, sixth in the M4
 * competition): Theta, MSTL-ETS, and an autoregression of the changes, of the values and of their logarithms. Values that
 * were never below nought are never forecast below it.
 *
 * `periods` are the seasons that the calendar suggests; only those that are there are used (`seasonsIn`).
 *
 * Example: a series of the same value goes on with it.
 */
export function medianPoints(periods: readonly number[]): PointForecast {
  return (known, horizon) => {
    const changes: PointForecast = (values, steps) =>
      autoregression(values, steps, mostOrder(values, periods))
    const found = seasonsIn(known, periods)
    const members = [seasonally(thetaLine, found), mstlEts(found), onLogs(changes), changes]
    const guesses = members.map((member) => member(known, horizon))
    const least = known.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY
    return Array.from({ length: horizon }, (_, step) => {
      const finite = guesses.map((guess) => guess[step] ?? Number.NaN).filter(Number.isFinite)
      return Math.max(least, finite.length === 0 ? (known.at(-1) ?? 0) : median(finite))
    })
  }
}

/** A season and a quarter, so that an autoregression can see last year; R's default where that is more. */
function mostOrder(values: readonly number[], periods: readonly number[]): number {
  return Math.floor(Math.max(10 * Math.log10(values.length), 1.25 * Math.max(1, ...periods)))
}
