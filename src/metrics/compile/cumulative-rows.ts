import { groupBy, keyList, type Leaf, lines, where } from './block.ts'
import { partialParts } from './partials.ts'
import type { SimplePlan } from './plan-metric.ts'
import type { Question } from './question.ts'
import { filterConditions, rowParts } from './row-parts.ts'
import { openRows } from './rows.ts'
import { timeCondition } from './where.ts'

/** The days that a running total of the day `until` reaches over. */
export function daysBefore(
  { dialect }: Question,
  { cumulative }: SimplePlan,
  day: string,
  until: string,
): string {
  const upTo = `${day} <= ${until}`
  if (cumulative?.toDate !== undefined)
    return `${upTo} AND ${day} >= ${dialect.period(until, cumulative.toDate)}`
  if (cumulative?.window === undefined) return upTo
  const { count, unit } = cumulative.window
  return `${upTo} AND ${day} > ${dialect.laterBy(until, String(-count), unit)}`
}

/** Rows by group and day, put together as far as their aggregate allows; none after the time range's end. */
export function dailySql(question: Question, leaf: Leaf): string {
  const { query, dialect, params } = question
  const rows = openRows(question, leaf.plan)
  const time = rows.time ?? 'NULL'
  const keys = [...rows.groups, { column: 'd', sql: dialect.period(time, 'day') }]
  const parts = partialParts(leaf, rowParts(question, leaf.plan, rows.scope), dialect)
  const range = query.timeRange && { from: '0001-01-01', to: query.timeRange.to }
  const conditions = [
    range === undefined ? `${time} IS NOT NULL` : timeCondition(time, range, dialect, params),
    ...rows.conditions,
    ...filterConditions(question, leaf.plan, rows.scope),
  ]
  const apart = [...keys.map(({ sql }) => sql), ...parts.apart]
  return lines(
    `SELECT ${[...keyList(keys, dialect), ...parts.list].join(', ')}`,
    `FROM ${rows.scope.from()}`,
    where(conditions),
    parts.together ? groupBy(apart, dialect) : '',
  )
}
