import { AppError } from '../../errors.ts'
import { aggregateSql, currencyColumn } from './aggregates.ts'
import { type Block, groupBy, keyColumns, keyList, leafList, lines, where } from './block.ts'
import { periodKey, rangeConditions } from './plain-block.ts'
import type { Question } from './question.ts'
import { rowColumns, rowReferences } from './row-columns.ts'
import { filterConditions } from './row-parts.ts'
import { openRows } from './rows.ts'

/**
 * A balance: of the rows that meet all filters, those of the last (or first) day in each period asked for, told
 * apart by the metric's own groups and not by the query's, as MetricFlow does; then put together.
 */
export function semiAdditiveBlock(question: Question, { plan, leaves }: Block): string {
  const { dialect } = question
  const rows = openRows(question, plan)
  const spec = plan.metric.non_additive_dimension
  if (spec === undefined) throw new AppError('metric_unsupported', { name: plan.metric.name })
  const period = periodKey(question, rows)
  const { column, sql } = rows.scope.dimension(spec.name)
  const day = dialect.period(sql, column.granularity ?? 'day')
  const apart = [
    ...spec.group_by.map((name) => rows.scope.dimension(name).sql),
    ...period.map((key) => key.sql),
  ]
  const partition = apart.length === 0 ? '' : `PARTITION BY ${apart.map(dialect.groupKey).join(', ')}`
  const list = [
    ...keyList([...rows.groups, ...period], dialect),
    ...leaves.flatMap((leaf) => rowColumns(question, leaf, rows.scope)),
    `${day} AS ${dialect.quote('d')}`,
    `${spec.window_agg}(${day}) OVER (${partition}) AS ${dialect.quote('chosen')}`,
  ]
  const conditions = [...rangeConditions(question, rows), ...filterConditions(question, plan, rows.scope)]
  const inner = lines(`SELECT ${list.join(', ')}`, `FROM ${rows.scope.from()}`, where(conditions))
  const aggregates = leaves.flatMap((leaf) => {
    const parts = rowReferences(leaf, currencyColumn(leaf.plan.metric) !== undefined, dialect)
    return leafList(leaf, aggregateSql(leaf.plan.metric, parts, dialect), dialect)
  })
  const keys = keyColumns(question).map(dialect.quote)
  return lines(
    `SELECT ${[...keys, ...aggregates].join(', ')}`,
    `FROM (${inner}) AS ${dialect.quote('r')}`,
    `WHERE ${dialect.quote('d')} = ${dialect.quote('chosen')}`,
    groupBy(keys, dialect),
  )
}
