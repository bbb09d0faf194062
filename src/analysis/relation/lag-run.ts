import type { CannotTell } from '../cannot-tell.ts'
import { benjaminiHochberg } from '../comparison/benjamini-hochberg.ts'
import { type LagCorrelation, type LagOptions, lagCorrelations } from './lag-correlations.ts'

/** Two series over the same steps, and the lags that are tried on them. */
export interface SeriesPair extends Omit<LagOptions, 'level'> {
  readonly first: readonly (number | null)[]
  readonly second: readonly (number | null)[]
}

export interface PairedLag {
  /** The lag with the strongest correlation; null where the pair could not be weighed. */
  readonly strongest: LagCorrelation | null
  readonly refused: CannotTell | null
  /** The p-value after Benjamini and Hochberg over every pair and lag of the run. */
  readonly adjusted: number
  /** Survives the false-discovery budget and the practical minimum. */
  readonly kept: boolean
}

export interface LagRun {
  /** Pairs times lags that were tried. */
  readonly tested: number
  /** In the order of the pairs. */
  readonly pairs: readonly PairedLag[]
}

/**
 * Which of several pairs of series go together, and at what lag: one false-discovery budget of 1 - `level` over every pair
 * and lag, and a correlation of at least `practicalMinimum` either way.
 *
 * Example: ten pairs at lags -7 to 7 are 150 tests; a correlation of 0.3 over 180 days (p 4e-5) survives them.
 */
export function lagRun(
  pairs: readonly SeriesPair[],
  options: { readonly level?: number; readonly practicalMinimum?: number } = {},
): LagRun {
  const { level = 0.95, practicalMinimum = 0.2 } = options
  const tried = pairs.map(({ first, second, season, maxLag }) =>
    lagCorrelations(first, second, { season, maxLag, level }),
  )
  const discovery = benjaminiHochberg(
    tried.flatMap((lags) => ('reason' in lags ? [] : lags.map((lag) => lag.pValue))),
    1 - level,
  )
  let place = 0
  const results = tried.map((lags): PairedLag => {
    if ('reason' in lags) return { strongest: null, refused: lags, adjusted: 1, kept: false }
    const start = place
    place += lags.length
    const at = lags.reduce(
      (best, lag, index) => (Math.abs(lag.r) > Math.abs(lags[best]?.r ?? 0) ? index : best),
      0,
    )
    const strongest = lags[at] ?? null
    const kept = discovery.rejected[start + at] === true && Math.abs(strongest?.r ?? 0) >= practicalMinimum
    return { strongest, refused: null, adjusted: discovery.adjusted[start + at] ?? 1, kept }
  })
  return { tested: discovery.adjusted.length, pairs: results }
}
