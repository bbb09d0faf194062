import type { Catalog, MetricInfo } from '../../metrics/catalog.ts'
import type { TimeRange } from '../../metrics/query.ts'
import { lastTold } from './last-told.ts'

/**
 * The whole days that all of these metrics have, cut to `asked`; null where one has no time or they never overlap. Unfinished last
 * periods are left out, and days whose cases are too young for the metric.
 */
export function completeRange(
  catalog: Catalog,
  metrics: readonly MetricInfo[],
  asked: TimeRange | null,
): TimeRange | null {
  const ranges = metrics.map((metric) => {
    const model = catalog.models.find((info) => info.source === metric.source && info.name === metric.model)
    const to = model === undefined ? undefined : lastTold(model, metric)
    return model?.time === undefined || to === undefined ? null : { from: model.time.range.from, to }
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
