import { aggregateSql } from './aggregates.ts'
import { type Block, groupBy, keyList, leafList, lines, where } from './block.ts'
import type { Question } from './question.ts'
import { momentSql } from './row-moments.ts'
import { filterConditions, rowParts } from './row-parts.ts'
import { openRows, type Rows } from './rows.ts'
import { timeCondition } from './where.ts'

/** Aggregates of rows at the grain and groups asked for, each with its own filter beside it. */
export function plainBlock(question: Question, block: Block): string {
  const { dialect } = question
  const rows = openRows(question, block.plan)
  const keys = [...rows.groups, ...periodKey(question, rows)]
  const aggregates = block.leaves.flatMap((leaf) => {
    if (leaf.denominator !== undefined) {
      const pair = { numerator: leaf.plan, denominator: leaf.denominator }
      return leafList(leaf, momentSql(question, pair, rows.scope), dialect)
    }
    const filters = filterConditions(question, leaf.plan, rows.scope)
    const condition = filters.length === 0 ? undefined : filters.join(' AND ')
    const parts = rowParts(question, leaf.plan, rows.scope)
    return leafList(leaf, aggregateSql(leaf.plan.metric, parts, dialect, condition), dialect)
  })
  return lines(
    `SELECT ${[...keyList(keys, dialect), ...aggregates].join(', ')}`,
    `FROM ${rows.scope.from()}`,
    where(rangeConditions(question, rows)),
    groupBy(
      keys.map(({ sql }) => sql),
      dialect,
    ),
  )
}

/** The period of a row where a grain is asked for. */
export function periodKey({ query, dialect }: Question, { time }: Rows) {
  if (query.grain === undefined || time === undefined) return []
  return [{ column: 't', sql: dialect.period(time, query.grain) }]
}

/** The query's filters and its time range; rows without a time are left out of a question about time. */
export function rangeConditions(question: Question, { time, conditions }: Rows): readonly string[] {
  const { query, dialect, params } = question
  if (time === undefined) return conditions
  if (query.timeRange === undefined) return [`${time} IS NOT NULL`, ...conditions]
  return [timeCondition(time, query.timeRange, dialect, params), ...conditions]
}
