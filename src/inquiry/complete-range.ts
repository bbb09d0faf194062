import { addDays } from '../analysis/series/periods.ts'
import type { Catalog, MetricInfo } from '../metrics/catalog.ts'
import type { TimeRange } from '../metrics/query.ts'

/**
 * The whole days that all of these metrics have, cut to `asked`; null where one has no time or they never overlap. Unfinished last
 * periods are left out.
 */
export function completeRange(
  catalog: Catalog,
  metrics: readonly MetricInfo[],
  asked: TimeRange | null,
): TimeRange | null {
  const ranges = metrics.map((metric) => {
    const model = catalog.models.find((info) => info.source === metric.source && info.name === metric.model)
    if (model?.time === undefined) return null
    const { from, to } = model.time.range
    return { from, to: model.partialSince === undefined ? to : addDays(model.partialSince, -1) }
  })
  const known = [...ranges, ...(asked === null ? [] : [asked])].filter((range) => range !== null)
  const from = known
    .map((range) => range.from)
    .toSorted()
    .at(-1)
  const to = known
    .map((range) => range.to)
    .toSorted()
    .at(0)
  if (ranges.includes(null) || from === undefined || to === undefined || from > to) return null
  return { from, to }
}
