import type { CannotTell } from '../cannot-tell.ts'
import { changePoints } from './change-points.ts'

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

/** A step between two lines is a shift from this many standard errors on; anything less may be a change of slope only. */
const leastErrors = 3

/**
 * Where a series changes its level for good: the change points between levels (`changePoints`), and those between lines
 * at which the line steps and does not only bend. `before` and `after` are the means of the levels, or the lines' values
 * on either side. Take weekly or yearly seasons out first (`removeSeason`). `minLength` is the least number of values a
 * level lasts. Cannot tell as `changePoints`.
 *
 * Example: the Nile at Aswan, 1871 to 1970, shifts once, after observation 28 (1898), from 1097.75 to 849.97.
 */
export function levelShifts(values: readonly number[], minLength = 5): LevelShifts | CannotTell {
  const found = changePoints(values, { minLength })
  if (found.kind === 'cannot_tell') return found
  const { points, shape, sigma, memory } = found
  const starts = [0, ...points]
  const segments = starts.map((start, rank) => values.slice(start, starts[rank + 1] ?? values.length))
  const fits = segments.map((segment) => (shape === 'line' ? lineEnds(segment) : levelEnds(segment)))
  // What hangs together counts as fewer values: the variance of a mean grows by (1 + memory) / (1 - memory).
  const inflated = sigma * Math.sqrt((1 + memory) / (1 - memory))
  const shifts = points.flatMap((at, rank): LevelShift[] => {
    const [left, right] = [fits[rank], fits[rank + 1]]
    if (left === undefined || right === undefined) return []
    const step = right.start - (left.end + left.slope)
    const error = 2 * inflated * Math.sqrt(1 / left.length + 1 / right.length)
    if (shape === 'line' && Math.abs(step) < leastErrors * error) return []
    return [{ at, before: left.end, after: right.start }]
  })
  return { kind: 'shifts', shifts, sigma }
}

interface Ends {
  readonly start: number
  readonly end: number
  /** Change from one value to the next. */
  readonly slope: number
  readonly length: number
}

function levelEnds(segment: readonly number[]): Ends {
  const level = segment.reduce((sum, value) => sum + value, 0) / segment.length
  return { start: level, end: level, slope: 0, length: segment.length }
}

function lineEnds(segment: readonly number[]): Ends {
  const { start: level, length } = levelEnds(segment)
  const middle = (length - 1) / 2
  const spread = (length * (length * length - 1)) / 12
  const slope = segment.reduce((sum, value, place) => sum + (place - middle) * value, 0) / spread
  return { start: level - slope * middle, end: level + slope * middle, slope, length }
}
