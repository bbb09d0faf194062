import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Interval } from '../comparison/estimate.ts'
import { normalQuantile, normalTwoSided } from '../distributions.ts'
import { median } from '../median.ts'

export interface Trend extends Interval {
  readonly kind: 'trend'
  readonly method: 'theil_sen_mann_kendall'
  /** Change of the value for one step of the series; `low` and `high` bound it. */
  readonly slope: number
  /** The line at the first and at the last place. */
  readonly start: number
  readonly end: number
  readonly pValue: number
  /** Values known. */
  readonly n: number
  readonly direction: 'up' | 'down' | 'none'
}

const leastValues = 8

/**
 * The slope of a series: median of all pairwise slopes (Theil 1950, Sen 1968), interval after Gilbert 1987, p-value of
 * Mann and Kendall with ties (Kendall 1975). Outliers hardly move it. Nulls are gaps. It takes values as independent:
 * remove the season first and ask weekly or monthly values where days hang together. Under 8 values: `short_history`.
 *
 * Example: 1, 2, ..., 10 has slope 1, S 45, p 8.303e-5.
 */
export function trendOf(values: readonly (number | null)[], level = 0.95): Trend | CannotTell {
  const points = values.flatMap((y, x) => (y === null ? [] : [{ x, y }]))
  const n = points.length
  if (n < leastValues) return cannotTell('short_history', n, leastValues)
  const slopes: number[] = []
  let s = 0
  points.forEach((one, place) => {
    for (const two of points.slice(place + 1)) {
      slopes.push((two.y - one.y) / (two.x - one.x))
      s += Math.sign(two.y - one.y)
    }
  })
  const spread = Math.sqrt(kendallVariance(points.map((point) => point.y)))
  if (!(spread > 0)) return cannotTell('no_variation')
  slopes.sort((a, b) => a - b)
  const slope = median(slopes)
  const middle = median(points.map((point) => point.y - slope * point.x))
  const reach = normalQuantile((1 + level) / 2) * spread
  const at = (rank: number) => slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))] ?? slope
  const pValue = normalTwoSided((s - Math.sign(s)) / spread)
  return {
    kind: 'trend',
    method: 'theil_sen_mann_kendall',
    slope,
    low: at((slopes.length - reach) / 2 - 1),
    high: at((slopes.length + reach) / 2),
    start: middle,
    end: middle + slope * (values.length - 1),
    pValue,
    n,
    direction: pValue >= 1 - level || slope === 0 ? 'none' : slope > 0 ? 'up' : 'down',
  }
}

/** Variance of Kendall's S, less what ties take away. */
function kendallVariance(values: readonly number[]): number {
  const term = (count: number) => count * (count - 1) * (2 * count + 5)
  const ties = [...Map.groupBy(values, (value) => value).values()]
  return (term(values.length) - ties.reduce((sum, tie) => sum + term(tie.length), 0)) / 18
}
