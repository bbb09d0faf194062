import { chiSquareUpper } from '../distributions.ts'

export interface EqualCounts {
  readonly statistic: number
  readonly df: number
  readonly pValue: number
  /** What every group would hold if all held alike. */
  readonly expected: number
  /** Each group's standardised distance from that, in the order given. */
  readonly residuals: readonly number[]
}

/**
 * Pearson's chi-square test that cases fall on all groups alike (Pearson 1900), with each group's standardised residual
 * (Haberman 1973). Under two groups nothing can differ: p is 1.
 *
 * Example: 16, 18, 16, 14, 12, 12 (R `chisq.test`) gives 2 with 5 degrees of freedom, p 0.8491.
 */
export function equalCountsTest(counts: readonly number[]): EqualCounts {
  const groups = counts.length
  const total = counts.reduce((sum, count) => sum + count, 0)
  const expected = groups === 0 ? 0 : total / groups
  if (groups < 2 || total === 0)
    return { statistic: 0, df: 0, pValue: 1, expected, residuals: counts.map(() => 0) }
  const spread = Math.sqrt(expected * (1 - 1 / groups))
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return {
    statistic,
    df: groups - 1,
    pValue: chiSquareUpper(statistic, groups - 1),
    expected,
    residuals: counts.map((count) => (count - expected) / spread),
  }
}
