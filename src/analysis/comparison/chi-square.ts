import { chiSquareUpper } from '../distributions.ts'
import type { RateSample } from './sample.ts'

export interface ChiSquareResult {
  readonly statistic: number
  readonly df: number
  readonly pValue: number
}

/**
 * Pearson's chi-square test that several shares are equal, without continuity correction (R `prop.test`, `correct =
 * FALSE`). Groups without cases are left out; where all cases succeed or all fail the p-value is 1.
 *
 * Example: 83/86, 90/93, 129/136, 70/82 (Fleiss 1981, smokers) gives 12.6004 with 3 degrees of freedom, p 0.005585.
 */
export function equalRatesTest(groups: readonly RateSample[]): ChiSquareResult {
  const counted = groups.filter((group) => group.n > 0)
  const cases = counted.reduce((sum, group) => sum + group.n, 0)
  const successes = counted.reduce((sum, group) => sum + group.successes, 0)
  const df = Math.max(0, counted.length - 1)
  const pooled = cases === 0 ? 0 : successes / cases
  const spread = pooled * (1 - pooled)
  if (df === 0 || spread === 0) return { statistic: 0, df, pValue: 1 }
  const statistic = counted.reduce(
    (sum, group) => sum + (group.successes - group.n * pooled) ** 2 / (group.n * spread),
    0,
  )
  return { statistic, df, pValue: chiSquareUpper(statistic, df) }
}
