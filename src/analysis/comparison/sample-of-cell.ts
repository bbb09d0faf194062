import type { MetricInfo } from '../../metrics/catalog.ts'
import type { MetricCell } from '../../metrics/query.ts'
import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Sample } from './sample.ts'

/**
 * What a metric's cell says of its group: a rate where numerator and denominator are counts of the same cases (`counted`),
 * a mean where the spread is known. A ratio of sums (revenue by orders, spend by clicks) has no known spread:
 * `spread_unknown`; compare it day by day instead.
 *
 * Example: a counted ratio, 422 of 1,694 gives `{kind: 'rate', successes: 422, n: 1694}`.
 */
export function sampleOfCell(cell: MetricCell, metric: Pick<MetricInfo, 'counted'>): Sample | CannotTell {
  if (cell.value === null || cell.n <= 0) return cannotTell('no_data', cell.n)
  const { numerator, denominator, sd } = cell
  if (metric.counted && isCount(numerator) && isCount(denominator) && numerator <= denominator) {
    return denominator === 0
      ? cannotTell('no_data', 0)
      : { kind: 'rate', successes: numerator, n: denominator }
  }
  if (sd === null || sd === undefined) return cannotTell('spread_unknown', cell.n)
  return { kind: 'mean', n: cell.n, mean: cell.value, sd }
}

function isCount(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isInteger(value) && value >= 0
}
