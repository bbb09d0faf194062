import { addDays } from '../../analysis/series/periods.ts'
import type { MetricInfo, ModelInfo } from '../../metrics/catalog.ts'

/**
 * The last day of a table that a metric can be told of: it is complete, and its cases have had the days that the metric
 * needs. Undefined where the table has no time.
 *
 * Example: data through 2026-11-20 and 240 days give 2026-03-25.
 */
export function lastTold(
  { time, partialSince }: ModelInfo,
  { maturesAfterDays = 0 }: Pick<MetricInfo, 'maturesAfterDays'>,
): string | undefined {
  if (time === undefined) return undefined
  const complete = partialSince === undefined ? time.range.to : addDays(partialSince, -1)
  return addDays(complete, -maturesAfterDays)
}
