import type { MetricInfo } from '../../metrics/catalog.ts'
import type { MetricCell } from '../../metrics/query.ts'
import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Sample } from './sample.ts'

/**
 * What a metric's cell says of its group: a rate where numerator and denominator are counts of the same cases (`counted`),
 * a mean where the spread is known, a ratio of sums (revenue by orders, spend by clicks) where the moments of its rows are;
 * that one may have nothing to divide by, since its numerator still counts among others. Else `spread_unknown`: compare it
 * day by day instead.
 *
 * Example: a counted ratio, 422 of 1,694 gives `{kind: 'rate', successes: 422, n: 1694}`.
 */
export function sampleOfCell(cell: MetricCell, metric: Pick<MetricInfo, 'counted'>): Sample | CannotTell {
  const { numerator, denominator, sd, moments } = cell
  if (!metric.counted && moments !== undefined && moments.rows > 0) {
    const { rows, ...squares } = moments
    return { kind: 'ratio', n: rows, numerator: numerator ?? 0, denominator: denominator ?? 0, ...squares }
  }
  if (cell.value === null || cell.n <= 0) return cannotTell('no_data', cell.n)
  if (metric.counted && isCount(numerator) && isCount(denominator) && numerator <= denominator) {
    return denominator === 0
      ? cannotTell('no_data', 0)
      : {
          kind: 'rate',
          successes: numerator,
          n: denominator,
          ...(moments !== undefined && { bundles: moments }),
        }
  }
  if (sd === null || sd === undefined)
    return cell.n < 2 ? cannotTell('small_sample', cell.n, 2) : cannotTell('spread_unknown', cell.n)
  return { kind: 'mean', n: cell.n, mean: cell.value, sd }
}

function isCount(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isInteger(value) && value >= 0
}
