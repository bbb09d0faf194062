import { AppError } from '../../errors.ts'
import { nearestName } from '../nearest-name.ts'
import type { MetricQuery } from '../query.ts'
import type { ResultLayout } from './decode-rows.ts'
import type { Dialect } from './dialect.ts'

/**
 * The ORDER BY clause: what the query names (a metric, a dimension or `time`, all of them asked for in the same
 * query), then period and groups, so that the same question always gives the same order. Empty values come last.
 * Throws `dimension_unknown` for a name that the query does not ask for.
 */
export function orderSql(orderBy: MetricQuery['orderBy'], layout: ResultLayout, dialect: Dialect): string {
  const entry = (column: string, descending: boolean) => dialect.order(dialect.quote(column), descending)
  const asked = orderBy.map(({ by, descending }) => entry(columnFor(by, layout), descending))
  const rest = [
    ...(layout.time === undefined ? [] : [layout.time]),
    ...layout.groups.map(({ column }) => column),
  ]
  const entries = [...asked, ...rest.map((column) => entry(column, false))]
  return entries.length === 0 ? '' : `ORDER BY ${entries.join(', ')}`
}

function columnFor(by: string, layout: ResultLayout): string {
  const cell = layout.cells.find(({ metric }) => metric === by)
  if (cell !== undefined) return `${cell.prefix}_value`
  if (by === 'time' && layout.time !== undefined) return layout.time
  const group = layout.groups.find(({ name }) => name === by)
  if (group !== undefined) return group.column
  const names = [...layout.cells.map(({ metric }) => metric), ...layout.groups.map(({ name }) => name)]
  const nearest = nearestName(by, names)
  throw new AppError('dimension_unknown', nearest === undefined ? { name: by } : { name: by, nearest })
}
