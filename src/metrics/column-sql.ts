import type { ColumnDefinition, MetricDefinition, ModelDefinition } from './metric.ts'
import { quoteIdentifier } from './sql-text.ts'

type SimpleMetric = Extract<MetricDefinition, { type: 'simple' }>

/** A column of a model as SQL over the model's own table. */
export function columnSql(column: Pick<ColumnDefinition, 'name' | 'expr'>): string {
  return column.expr === undefined ? quoteIdentifier(column.name) : `(${column.expr})`
}

/**
 * What a simple metric aggregates, as SQL over its model's table: an expression that is exactly a column's name
 * means that column (names need no SQL quoting in a definition); without one a count takes every row and the
 * rest the column that is called as the metric, as in MetricFlow.
 */
export function metricSql(model: ModelDefinition, metric: SimpleMetric): string {
  if (metric.expr === undefined && metric.agg === 'count') return '1'
  const expression = String(metric.expr ?? metric.name)
  const column = model.columns.find((candidate) => candidate.name === expression)
  if (column !== undefined) return columnSql(column)
  return metric.expr === undefined ? quoteIdentifier(metric.name) : `(${expression})`
}
