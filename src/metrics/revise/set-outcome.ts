import type { ColumnDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'
import type { Revision } from '../revision.ts'
import { outcomeMetrics, readsColumn } from '../suggest-metrics.ts'
import { columnLabel } from './column-label.ts'
import { findColumn } from './find-column.ts'
import { removeMetrics } from './remove-metrics.ts'
import { metricNames, putColumn, replaceModel } from './replace-model.ts'
import type { Revised } from './revised.ts'

/** Makes a column of yes and no the outcome: its rate becomes a metric, and it explains nothing any more. */
export function setOutcome(
  definition: SourceDefinition,
  { column: name, model: modelName, yes }: Extract<Revision, { kind: 'set_outcome' }>,
): Revised {
  const found = findColumn(definition, name, modelName)
  if (!found.ok) return found
  const { model, column } = found
  if (column.entity !== undefined || column.dimension?.type === 'time')
    return { ok: false, reason: 'not_possible' }
  const known = yes === undefined ? rateOf(model, column) : undefined
  if (known !== undefined) return { ok: true, definition: leading(definition, model.name, known) }
  // An outcome that was guessed before is replaced; sums and averages of a 0/1 column may stay.
  const cleared = removeMetrics(
    definition,
    (metric, at) =>
      at.name === model.name &&
      readsColumn(metric, column) &&
      metric.type === 'simple' &&
      (metric.agg === 'sum_boolean' || metric.agg === 'count'),
  )
  const { dimension: _, ...bare } = column
  const metrics = outcomeMetrics(column.name, {
    label: columnLabel(column),
    taken: metricNames(cleared),
    ...(column.expr !== undefined && { expr: column.expr }),
    ...(yes !== undefined && { yes }),
  })
  return {
    ok: true,
    definition: replaceModel(cleared, model.name, (current) => ({
      ...current,
      columns: putColumn(current, bare),
      metrics: [...current.metrics, ...metrics],
    })),
  }
}

/** The rate that a column is the outcome of already, where it has one. */
function rateOf(model: ModelDefinition, column: ColumnDefinition): string | undefined {
  const counts = model.metrics.filter(
    (metric) => metric.type === 'simple' && metric.agg === 'sum_boolean' && readsColumn(metric, column),
  )
  const rate = model.metrics.find(
    (metric) => metric.type === 'ratio' && counts.some((count) => count.name === metric.numerator),
  )
  return rate?.name
}

/** The definition with one metric before the others of its model: the outcome that questions are about. */
function leading(definition: SourceDefinition, model: string, metric: string): SourceDefinition {
  return replaceModel(definition, model, (current) => ({
    ...current,
    metrics: current.metrics.toSorted((a, b) => Number(b.name === metric) - Number(a.name === metric)),
  }))
}
