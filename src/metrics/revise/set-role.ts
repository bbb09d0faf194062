import type { ColumnDefinition, MetricDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'
import type { ColumnRole, Revision } from '../revision.ts'
import { measureMetrics, readsColumn } from '../suggest-metrics.ts'
import { columnLabel } from './column-label.ts'
import { findColumn } from './find-column.ts'
import { removeMetrics } from './remove-metrics.ts'
import { metricNames, putColumn, replaceModel } from './replace-model.ts'
import type { Revised } from './revised.ts'

/** Gives a column another role; metrics that contradict the new role go, with all that is built on them. */
export function setRole(
  definition: SourceDefinition,
  { column: name, model: modelName, role }: Extract<Revision, { kind: 'set_role' }>,
): Revised {
  const found = findColumn(definition, name, modelName)
  if (!found.ok) return found
  const { model, column } = found
  const cleared = removeMetrics(
    definition,
    (metric, at) => at.name === model.name && contradicts(metric, column, role),
  )
  const added =
    role === 'measure' && !model.metrics.some((metric) => isMeasure(metric, column))
      ? measureMetrics(column.name, { label: columnLabel(column), taken: metricNames(cleared) })
      : []
  return {
    ok: true,
    definition: replaceModel(cleared, model.name, (current) =>
      withTime(
        {
          ...current,
          columns: putColumn(current, inRole(column, role)),
          metrics: [...current.metrics, ...added],
        },
        column.name,
        role,
      ),
    ),
  }
}

function contradicts(metric: MetricDefinition, column: ColumnDefinition, role: ColumnRole): boolean {
  if (metric.type !== 'simple' || !readsColumn(metric, column)) return false
  if (role === 'measure') return metric.agg === 'sum_boolean'
  if (role === 'ignore') return true
  return metric.agg !== 'count_distinct'
}

function isMeasure(metric: MetricDefinition, column: ColumnDefinition): boolean {
  return metric.type === 'simple' && readsColumn(metric, column) && /^(sum|average)$/.test(metric.agg)
}

function inRole(column: ColumnDefinition, role: ColumnRole): ColumnDefinition {
  const { dimension, entity, granularity, ...bare } = column
  switch (role) {
    case 'dimension':
      return { ...bare, dimension: { ...dimension, type: 'categorical' } }
    case 'time':
      return { ...bare, granularity: granularity ?? 'day', dimension: { ...dimension, type: 'time' } }
    case 'identifier':
      // Nobody checked that its values occur once, so other models cannot be joined to it.
      return { ...bare, entity: entity ?? { type: 'foreign', name: column.name } }
    case 'measure':
    case 'ignore':
      return bare
  }
}

function withTime(model: ModelDefinition, column: string, role: ColumnRole): ModelDefinition {
  if (role === 'time') return { ...model, agg_time_dimension: column }
  if (model.agg_time_dimension !== column) return model
  const { agg_time_dimension: _, ...timeless } = model
  const other = model.columns.find((candidate) => candidate.dimension?.type === 'time')
  return other === undefined ? timeless : { ...timeless, agg_time_dimension: other.name }
}
