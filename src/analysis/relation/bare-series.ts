import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { median } from '../median.ts'
import { loess } from '../series/loess.ts'
import { removeSeason } from '../series/remove-season.ts'
import { whiten } from './whiten.ts'

/** Values that a relation over time needs. */
const leastValues = 30
/** Seasons that the trend is smoothed over. */
const trendSeasons = 8
/** Robust standard deviations beyond which a value is pulled in. */
const reach = 3

export interface BareSeries {
  readonly kind: 'bare_series'
  /** In their places; null where a value has no full past. */
  readonly values: readonly (number | null)[]
  /** How many figures were fitted to take things out: so many values fewer are left to weigh chance by. */
  readonly fitted: number
}

/**
 * A series with everything taken out that makes unrelated series look related: its season, its trend (loess over 8 seasons,
 * 57 steps at least), its own past (`whiten`); single outliers are pulled in to 3 robust standard deviations. Gaps are
 * `no_data`; `short_history` under 30 values or 4 seasons; `not_finite`; `no_variation`.
 *
 * Example: a line with weekly waves and noise comes back as the noise.
 */
export function bareSeries(values: readonly (number | null)[], season: number): BareSeries | CannotTell {
  const known = values.filter((value) => value !== null)
  if (known.length < values.length) return cannotTell('no_data', known.length, values.length)
  if (!known.every(Number.isFinite)) return cannotTell('not_finite', known.length)
  const least = Math.max(leastValues, 4 * season)
  if (known.length < least) return cannotTell('short_history', known.length, least)
  if (known.every((value) => value === known[0])) return cannotTell('no_variation', known.length)
  const calm = removeSeason(known, season)
  const span = 2 * Math.floor((trendSeasons * Math.max(season, 7)) / 2) + 1
  const trend = loess(pulledIn(calm), { span, degree: 1 })
  const left = pulledIn(calm.map((value, place) => value - (trend[place] ?? 0)))
  const { rest, order } = whiten(left)
  const size = Math.max(...known.map(Math.abs))
  if (Math.max(...rest.map(Math.abs)) < 1e-9 * size) return cannotTell('no_variation', known.length)
  // A local line over a span has about two parameters a span.
  const fitted = season - 1 + Math.ceil((2 * known.length) / span) + order
  return { kind: 'bare_series', values: [...new Array<null>(order).fill(null), ...rest], fitted }
}

function pulledIn(values: readonly number[]): readonly number[] {
  const middle = median(values)
  const sigma = 1.4826 * median(values.map((value) => Math.abs(value - middle)))
  if (!(sigma > 0)) return values
  return values.map((value) => Math.min(middle + reach * sigma, Math.max(middle - reach * sigma, value)))
}
