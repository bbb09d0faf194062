import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { robustSigma } from './robust-sigma.ts'

interface LevelShift {
  /** First index of the new level. */
  readonly at: number
  readonly before: number
  readonly after: number
}

export interface LevelShifts {
  readonly kind: 'shifts'
  readonly shifts: readonly LevelShift[]
  /** Noise of a single value, in the series' unit. */
  readonly sigma: number
}

/** Further apart, values stand on two levels too often for their distance to be called noise. */
const noiseReach = 5

/**
 * Where a series changes its level for good: PELT (Killick, Fearnhead and Eckley 2012, JASA 107:1590) with squared error
 * in units of a robust sigma (over differences of up to five steps, so that values that hang together are cut less), penalty 3 log n (the modified BIC of Zhang and Siegmund 2007 without its length term).
 * Take weekly or yearly seasons out first (`removeSeason`).
 * `minLength` is the least number of values a level lasts. Under `2 x minLength` values: `short_history`.
 *
 * Example: the Nile at Aswan, 1871 to 1970, shifts once, after observation 28 (1898).
 */
export function levelShifts(values: readonly number[], minLength = 5): LevelShifts | CannotTell {
  const count = values.length
  if (count < 2 * minLength) return cannotTell('short_history', count, 2 * minLength)
  const sigma = robustSigma(values, Math.min(noiseReach, minLength))
  if (!(sigma > 0)) return cannotTell('no_variation')
  const cost = segmentCost(values, sigma)
  const penalty = 3 * Math.log(count)
  const best = new Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
  const previous = new Array<number>(count + 1).fill(0)
  best[0] = -penalty
  let candidates: Candidate[] = [{ start: 0, until: Number.POSITIVE_INFINITY }]
  for (let end = minLength; end <= count; end += 1) {
    const totals = candidates.map(({ start }) => (best[start] ?? 0) + cost(start, end))
    totals.forEach((total, place) => {
      if (total + penalty < (best[end] ?? 0)) {
        best[end] = total + penalty
        previous[end] = candidates[place]?.start ?? 0
      }
    })
    candidates = prune(candidates, totals, best[end] ?? 0, end + minLength).filter(
      ({ until }) => until > end + 1,
    )
    const start = end + 1 - minLength
    if (start >= minLength) candidates.push({ start, until: Number.POSITIVE_INFINITY })
  }
  const starts: number[] = []
  for (let end = count; end > 0; end = previous[end] ?? 0) starts.unshift(previous[end] ?? 0)
  const level = (place: number) => average(values.slice(starts[place] ?? count, starts[place + 1] ?? count))
  const shifts = starts.slice(1).map((at, place) => ({ at, before: level(place), after: level(place + 1) }))
  return { kind: 'shifts', shifts, sigma }
}

/** A place where the last level may have begun, and the first end for which it is out of the race. */
interface Candidate {
  readonly start: number
  readonly until: number
}

/** A start that a shift at `end` beats can never win again, once that shift is `minLength` old (at `out`). */
function prune(candidates: readonly Candidate[], totals: readonly number[], best: number, out: number) {
  return candidates.map((candidate, place) =>
    (totals[place] ?? 0) > best ? { ...candidate, until: Math.min(candidate.until, out) } : candidate,
  )
}

/** Squared distance from the mean of `values[start, end)` in units of sigma squared, in constant time. */
function segmentCost(values: readonly number[], sigma: number): (start: number, end: number) => number {
  const centre = average(values)
  const sums = [0]
  const squares = [0]
  values.forEach((value, place) => {
    const scaled = (value - centre) / sigma
    sums.push((sums[place] ?? 0) + scaled)
    squares.push((squares[place] ?? 0) + scaled * scaled)
  })
  return (start, end) => {
    const sum = (sums[end] ?? 0) - (sums[start] ?? 0)
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (sum * sum) / (end - start)
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
