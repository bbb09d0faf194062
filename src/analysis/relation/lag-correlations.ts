import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { bareSeries } from './bare-series.ts'
import { type Correlation, correlationPValue, fisherInterval, pearson } from './correlation.ts'

export interface LagCorrelation extends Omit<Correlation, 'kind'> {
  /** Steps by which the second series follows the first; negative where it goes before. */
  readonly lag: number
}

export interface LagOptions {
  /** Steps of the season: 7 for days. */
  readonly season: number
  /** Lags from minus this to this are tried; settle it before looking. */
  readonly maxLag: number
  readonly level?: number
}

/**
 * Correlations of two series over the same steps at every lag from -`maxLag` to `maxLag`, after season, trend and each
 * one's own past are taken out (pre-whitening of both: Haugh 1976; Box and Jenkins 1970). All of them count as tried: they
 * belong in one false-discovery budget (`lagRun`). Refuses what `bareSeries` refuses.
 *
 * Example: b(t) = a(t - 2) + noise shows at lag 2; two growing series of independent noise (r 0.999) show nowhere.
 */
export function lagCorrelations(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  { season, maxLag, level = 0.95 }: LagOptions,
): readonly LagCorrelation[] | CannotTell {
  if (first.length !== second.length)
    return cannotTell('different_kinds', Math.min(first.length, second.length))
  const one = bareSeries(first, season)
  if (one.kind === 'cannot_tell') return one
  const two = bareSeries(second, season)
  if (two.kind === 'cannot_tell') return two
  const fitted = Math.max(one.fitted, two.fitted)
  const found: LagCorrelation[] = []
  for (let lag = -maxLag; lag <= maxLag; lag += 1) {
    const led = one.values.slice(Math.max(0, -lag), one.values.length - Math.max(0, lag))
    const following = two.values.slice(Math.max(0, lag), two.values.length - Math.max(0, -lag))
    const result = pearson(led, following, level)
    if (result.kind === 'cannot_tell') return result
    const { r, n } = result
    const pValue = correlationPValue(r, n, fitted)
    found.push({ lag, r, n, ...fisherInterval(r, n - fitted, level), pValue })
  }
  return found
}
