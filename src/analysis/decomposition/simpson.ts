import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { equalRatesTest } from '../comparison/chi-square.ts'
import type { RateSample } from '../comparison/sample.ts'
import { mantelHaenszel } from '../relation/mantel-haenszel.ts'

export interface SimpsonStratum {
  readonly name: string
  readonly segment: RateSample
  readonly against: RateSample
}

export interface Simpson {
  readonly kind: 'simpson'
  /** Segment minus the others, strata thrown together. */
  readonly crude: number
  readonly crudePValue: number
  /** The same within strata: Mantel-Haenszel risk difference. */
  readonly pooled: number
  readonly oddsRatio: number | null
  /** Mantel-Haenszel chi-square with continuity correction, one degree of freedom. */
  readonly chiSquare: number
  readonly pValue: number
  /** P-value that the odds ratio is the same in all strata (Breslow and Day); null where it cannot be tested. */
  readonly homogeneity: number | null
  readonly strata: readonly { readonly name: string; readonly difference: number; readonly n: number }[]
  /** Strata whose difference has the other sign than the crude one. */
  readonly opposite: number
  /** Within strata the difference points the other way. */
  readonly flips: boolean
  /** Within strata the difference has the same sign and is beyond chance. */
  readonly survives: boolean
}

/**
 * Does a contrast of rates hold within the strata of a third dimension? Mantel and Haenszel 1959; risk difference after
 * Greenland and Robins 1985. Strata in which one side has no cases tell nothing and are left out.
 *
 * Example: Berkeley, women against men by department: crude 0.3035 - 0.4452 = -0.1416, chi-square 1.4269, p 0.2323,
 * women ahead in four of six departments.
 */
export function simpsonCheck(strata: readonly SimpsonStratum[], level = 0.95): Simpson | CannotTell {
  const both = strata.filter((stratum) => stratum.segment.n > 0 && stratum.against.n > 0)
  if (both.length < 2) return cannotTell('no_data', both.length, 2)
  const tables = both.map(({ name, segment, against }) => {
    const n = segment.n + against.n
    return {
      name,
      n,
      difference: segment.successes / segment.n - against.successes / against.n,
      weight: (segment.n * against.n) / n,
    }
  })
  const common = mantelHaenszel(both)
  if (common.kind === 'cannot_tell') return common
  const { oddsRatio, chiSquare, pValue, homogeneity } = common
  const weights = tables.reduce((sum, table) => sum + table.weight, 0)
  const pooled = tables.reduce((sum, table) => sum + table.weight * table.difference, 0) / weights
  const segment = merge(both.map((stratum) => stratum.segment))
  const against = merge(both.map((stratum) => stratum.against))
  const crude = segment.successes / segment.n - against.successes / against.n
  return {
    kind: 'simpson',
    crude,
    crudePValue: equalRatesTest([segment, against]).pValue,
    pooled,
    oddsRatio,
    chiSquare,
    pValue,
    homogeneity: homogeneity?.pValue ?? null,
    strata: tables.map(({ name, difference, n }) => ({ name, difference, n })),
    opposite: tables.filter((table) => table.difference * crude < 0).length,
    flips: pooled * crude < 0,
    survives: pooled * crude > 0 && pValue < 1 - level,
  }
}

function merge(samples: readonly RateSample[]): RateSample {
  return {
    kind: 'rate',
    successes: samples.reduce((sum, sample) => sum + sample.successes, 0),
    n: samples.reduce((sum, sample) => sum + sample.n, 0),
  }
}
