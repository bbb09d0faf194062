import type { MetricInfo } from '../../metrics/catalog.ts'
import { lastTold } from '../change/last-told.ts'
import { calendarOf } from './calendar-of.ts'
import type { SearchScope } from './insight-search.ts'

/**
 * The scope as some metrics can be looked at: where their cases need time, the table ends with the last day whose cases
 * have had it, for series and for groups alike. Null where no day has, or too few for a series.
 */
export function matureScope(scope: SearchScope, metrics: readonly MetricInfo[]): SearchScope | null {
  const { model } = scope
  const maturesAfterDays = Math.max(0, ...metrics.map((metric) => metric.maturesAfterDays ?? 0))
  const to = lastTold(model, { maturesAfterDays })
  if (maturesAfterDays === 0 || model.time === undefined || to === undefined) return scope
  const range = { from: model.time.range.from, to }
  const calendar = range.to < range.from ? null : calendarOf(range, model.time.grain)
  if (calendar === null) return null
  return {
    ...scope,
    model: { ...model, time: { ...model.time, range } },
    calendar,
    read: (query) => scope.read({ timeRange: range, ...query }),
  }
}
