import { AppError } from '../../errors.ts'
import { columnSql } from '../column-sql.ts'
import type { ModelDefinition, SourceDefinition } from '../metric.ts'
import type { MetricQuery } from '../query.ts'
import { aliased, quoteIdentifier } from '../sql-text.ts'
import { createAggregateList } from './aggregate-list.ts'
import { aggregateSql } from './aggregates.ts'
import { cellColumns, cellLayouts } from './cell-columns.ts'
import type { CompiledQuery } from './compiled-query.ts'
import { decodeRows } from './decode-rows.ts'
import { duckdb } from './duckdb.ts'
import { measureSql } from './measure.ts'
import { orderSql } from './order.ts'
import { createParameters } from './parameters.ts'
import { type MetricPlan, modelsOf, planMetric } from './plan-metric.ts'
import { createScope, type Scope } from './scope.ts'
import { type Compared, filterCondition, timeCondition } from './where.ts'

/**
 * Compiles a metric query to one SELECT in DuckDB's SQL. Rows are aggregated at the grain and groups asked for,
 * then rates are divided; nothing is averaged or added up afterwards. Rows without a time are left out where a
 * grain or time range is asked for. Throws `metric_unknown`, `dimension_unknown`, `metric_unsupported`
 * (metrics of several models; a time question to a model without time) and `input_invalid`, each with `name`.
 */
export function compileQuery(definition: SourceDefinition, query: MetricQuery): CompiledQuery {
  const plans = unique(query.metrics).map((name) => ({ name, plan: planMetric(definition, name) }))
  const model = commonModel(plans)
  const scope = createScope(definition, model, duckdb)
  const params = createParameters()
  const aggregates = createAggregateList((plan) => aggregateSql(definition, plan, scope, duckdb))
  const measures = plans.map(({ name, plan }) => ({ name, measure: measureSql(plan, aggregates.add) }))
  const compared = (name: string) => comparedDimension(scope, name)

  const groups = unique(query.groupBy).map((name, index) => ({
    name,
    column: `g${index}`,
    sql: compared(name).sql,
  }))
  const time = timeSql(query, model, scope)
  const period = time && query.grain && { column: 't', sql: duckdb.period(time, query.grain) }
  const keys = period ? [...groups, period] : groups
  const conditions = [
    ...(time && query.timeRange ? [timeCondition(time, query.timeRange, duckdb, params)] : []),
    ...(time && !query.timeRange ? [`${time} IS NOT NULL`] : []),
    ...query.where.map((filter) => filterCondition(filter, compared(filter.dimension), duckdb, params)),
  ]
  const grouped = [
    `SELECT ${[...keys.map(({ sql, column }) => aliased(sql, column)), ...aggregates.columns()].join(', ')}`,
    `FROM ${scope.from()}`,
    conditions.length > 0 && `WHERE ${conditions.join(' AND ')}`,
    keys.length > 0 && `GROUP BY ${keys.map((_, index) => index + 1).join(', ')}`,
  ]
  const layout = { groups, ...(period && { time: period.column }), cells: cellLayouts(measures) }
  const statement = [
    `SELECT ${[...keys.map(({ column }) => quoteIdentifier(column)), ...cellColumns(measures)].join(', ')}`,
    `FROM (\n${grouped.filter(Boolean).join('\n')}\n) AS "a"`,
    orderSql(query.orderBy, layout),
    `LIMIT ${params.add(query.limit + 1)}`,
  ]
  return {
    sql: statement.filter(Boolean).join('\n'),
    params: params.values,
    limit: query.limit,
    decode: (rows) => decodeRows(layout, rows),
  }
}

/** A dimension as groups show it: a time column by its own granularity. */
function comparedDimension(scope: Scope, name: string): Compared {
  const { column, sql } = scope.dimension(name)
  if (column.dimension?.type !== 'time') return { column, sql }
  return { column, sql: duckdb.period(sql, column.granularity ?? 'day') }
}

/** The one model whose rows all metrics aggregate. */
function commonModel(
  plans: readonly { readonly name: string; readonly plan: MetricPlan }[],
): ModelDefinition {
  let common: ModelDefinition | undefined
  for (const { name, plan } of plans) {
    for (const model of modelsOf(plan)) {
      common ??= model
      if (model.name !== common.name) {
        throw new AppError('metric_unsupported', { name, model: model.name, other: common.name })
      }
    }
  }
  if (common === undefined) throw new AppError('input_invalid', { name: 'metrics' })
  return common
}

/** The model's time column, where the query needs it. */
function timeSql(query: MetricQuery, model: ModelDefinition, scope: Scope): string | undefined {
  if (query.grain === undefined && query.timeRange === undefined) return undefined
  const column = model.columns.find((candidate) => candidate.name === model.agg_time_dimension)
  if (column === undefined) {
    throw new AppError('metric_unsupported', { name: query.metrics[0] ?? '', model: model.name })
  }
  return scope.own(columnSql(column))
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
