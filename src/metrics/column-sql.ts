import type { ColumnDefinition, MetricDefinition, ModelDefinition } from './metric.ts'
import { quoteIdentifier } from './sql-text.ts'

type Quote = (name: string) => string

type SimpleMetric = Extract<MetricDefinition, { type: 'simple' }>

/** A column of a model as SQL over the model's own table; `quote` is the database's way, DuckDB's by default. */
export function columnSql(
  column: Pick<ColumnDefinition, 'name' | 'expr'>,
  quote: Quote = quoteIdentifier,
): string {
  return column.expr === undefined ? quote(column.name) : `(${column.expr})`
}

/**
 * What a simple metric aggregates, as SQL over its model's table: an expression that is exactly a column's name
 * means that column (names need no SQL quoting in a definition); without one a count takes every row and the
 * rest the column that is called as the metric, as in MetricFlow.
 */
export function metricSql(
  model: ModelDefinition,
  metric: SimpleMetric,
  quote: Quote = quoteIdentifier,
): string {
  if (metric.expr === undefined && metric.agg === 'count') return '1'
  const expression = String(metric.expr ?? metric.name)
  const column = model.columns.find((candidate) => candidate.name === expression)
  if (column !== undefined) return columnSql(column, quote)
  return metric.expr === undefined ? quote(metric.name) : `(${expression})`
}
