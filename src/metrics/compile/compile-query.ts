import { AppError } from '../../errors.ts'
import type { SourceDefinition } from '../metric.ts'
import type { MetricQuery } from '../query.ts'
import { createBlocks } from './blocks.ts'
import { cellColumns, cellLayouts } from './cell-columns.ts'
import type { CompiledQuery } from './compiled-query.ts'
import { currencyColumns, refuseMixedCurrencies } from './currencies.ts'
import { decodeRows } from './decode-rows.ts'
import type { Dialect } from './dialect.ts'
import { measureSql } from './measure.ts'
import { orderSql } from './order.ts'
import { createParameters } from './parameters.ts'
import { planMetric } from './plan-metric.ts'
import { checkZone, type Question } from './question.ts'
import { groupNames } from './rows.ts'

/**
 * Compiles a metric query to one SELECT in a dialect's SQL. Rows are aggregated at the grain and groups asked for,
 * then rates are divided; nothing is averaged or added up afterwards. Rows without a time are left out where a
 * grain or time range is asked for. Throws `metric_unknown`, `dimension_unknown`, `metric_unsupported` (what is not
 * computed, with the `construct`; a time question to a model without time) and `input_invalid`, each with `name`;
 * decoding throws `currency_mixed`.
 */
export function compileQuery(
  definition: SourceDefinition,
  query: MetricQuery,
  dialect: Dialect,
): CompiledQuery {
  const params = createParameters()
  const question: Question = { definition, query, dialect, params, zone: checkZone(query.timeZone) }
  const blocks = createBlocks(question)
  const measures = [...new Set(query.metrics)].map((name) => ({
    name,
    measure: measureSql(planMetric(definition, name), blocks, dialect),
  }))
  if (measures.length === 0) throw new AppError('input_invalid', { name: 'metrics' })
  const groups = groupNames(question).map((name, index) => ({ name, column: `g${index}` }))
  const monies = currencyColumns(blocks.leaves)
  const layout = { groups, ...(query.grain && { time: 't' }), cells: cellLayouts(measures) }
  const list = [
    ...groups.map(({ column }) => dialect.quote(column)),
    ...(query.grain ? [`${dialect.shownDay(dialect.quote('t'))} AS ${dialect.quote('t')}`] : []),
    ...cellColumns(measures, dialect),
    ...monies.flatMap(({ least, most }) => [dialect.quote(least), dialect.quote(most)]),
  ]
  const statement = [
    `SELECT ${list.join(', ')}`,
    `FROM (\n${blocks.source()}\n) AS ${dialect.quote('a')}`,
    orderSql(query.orderBy, layout, dialect),
    `LIMIT ${query.limit + 1}`,
  ]
  const { sql, values } = params.place(statement.filter((line) => line !== '').join('\n'), dialect)
  return {
    sql,
    params: values,
    limit: query.limit,
    decode(rows) {
      refuseMixedCurrencies(monies, rows)
      return decodeRows(layout, rows)
    },
  }
}
