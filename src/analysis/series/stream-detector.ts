import { median } from '../median.ts'
import { tailProbability } from './tail-probability.ts'

const dayMs = 86_400_000
const hoursOfDay = 24
/** Days whose median is the level, and whose errors are the noise: one week, so that every weekday is in it once. */
const levelDays = 7
/** Days whose median is what an hour usually adds, from the third on. */
const seasonDays = 14
const leastSeasonDays = 3
/** Share of a day that must stand off together to be a change of level. */
const levelShare = 0.25
/** Before so many values (and before one day) nothing is said. */
const leastValues = 50
/** Consistency of the median absolute deviation with the standard deviation of a normal variable. */
const madToSigma = 1.482602218505602

/**
 * Watches a stream and says of each value, from what came before it alone, how strange it is: 0 (as ever) up to 1. `stepMs` is
 * the time between values; the returned function takes each value with its instant in milliseconds, in order.
 *
 * A value (on an inverse hyperbolic sine scale, so that growth is relative) is held against the median of a week and
 * the median of its own time of day over two weeks; its error, and the mean error of the last quarter day, in units of the week's
 * median absolute error, each have a tail probability among all earlier ones (`tailProbability`). Their logarithms are added
 * (Fisher 1932), so that a lone spike and a new level both count. What is no stranger than an alert of the day
 * before is silent, as the anomaly likelihood of Lavin and Ahmad 2015 is after an alert.
 *
 * Example: forty days of quiet hours and then an hour ten times the usual: that hour's score is the highest.
 */
export function streamDetector(stepMs: number): (value: number, at: number) => number {
  const day = Math.max(1, Math.round(dayMs / stepMs))
  const warmUp = Math.max(leastValues, day)
  const refresh = Math.max(1, Math.round(day / hoursOfDay))
  const shortLength = Math.max(2, Math.round(levelShare * day))
  const first: number[] = []
  const scaled: number[] = []
  const errors: number[] = []
  const phases = new Map<number, number[]>()
  const spikes: number[] = []
  const steps: number[] = []
  let unit = 1
  let level = 0
  let noise = 0
  let alert = { strangeness: 0, at: Number.NEGATIVE_INFINITY }

  return (value, at) => {
    if (first.length < warmUp) {
      first.push(value)
      if (first.length === warmUp) {
        unit = median(first.map((one) => Math.abs(one))) || 1
        scaled.push(...first.map((one) => Math.asinh(one / unit)))
      }
      return 0
    }
    const own = Math.asinh(value / unit)
    const renew = errors.length % refresh === 0
    if (renew) level = median(scaled.slice(-levelDays * day))
    const phase = Math.floor((at % dayMs) / stepMs)
    const before = phases.get(phase) ?? []
    const season = before.length < leastSeasonDays ? 0 : median(before.slice(-seasonDays))
    if (renew && errors.length > leastInNoise)
      noise = madToSigma * median(errors.slice(-levelDays * day).map((error) => Math.abs(error))) || noise
    scaled.push(own)
    phases.set(phase, [...before.slice(1 - seasonDays), own - level])
    errors.push(own - level - season)
    const spike = Math.abs(own - level - season) / (noise || 1)
    const together = errors.slice(-shortLength).reduce((sum, error) => sum + error, 0) / shortLength
    const step = Math.abs(together) / (noise || 1)
    const learnt = spikes.length >= warmUp
    const strangeness = learnt ? (surprise(spikes, spike) + surprise(steps, step)) / 2 : 0
    insert(spikes, spike)
    insert(steps, step)
    const silent = errors.length - alert.at < day && alert.strangeness >= strangeness
    if (strangeness > 0 && !silent) alert = { strangeness, at: errors.length }
    return silent ? 0 : strangeness / (1 + strangeness)
  }
}

const leastInNoise = 10

function surprise(past: readonly number[], value: number): number {
  return -Math.log10(tailProbability(past, value))
}

/** Puts a value into its place among ascending ones. */
function insert(ascending: number[], value: number): void {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((ascending[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  ascending.splice(low, 0, value)
}
