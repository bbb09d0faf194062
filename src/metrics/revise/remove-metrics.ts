import type { ColumnDefinition, MetricDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'
import { inputsOf } from '../metric-inputs.ts'

/** Takes the metrics out that `unwanted` names, with all that is built on them and every leak that points at them. */
export function removeMetrics(
  definition: SourceDefinition,
  unwanted: (metric: MetricDefinition, model: ModelDefinition) => boolean,
): SourceDefinition {
  const gone = new Set<string>()
  const metrics = definition.models.flatMap((model) => model.metrics.map((metric) => ({ metric, model })))
  for (let before = -1; before !== gone.size; ) {
    before = gone.size
    for (const { metric, model } of metrics) {
      if (unwanted(metric, model) || inputsOf(metric).some((name) => gone.has(name))) gone.add(metric.name)
    }
  }
  return {
    models: definition.models.map((model) => ({
      ...model,
      columns: model.columns.map((column) => withoutLeak(column, gone)),
      metrics: model.metrics.filter((metric) => !gone.has(metric.name)),
    })),
  }
}

function withoutLeak(column: ColumnDefinition, gone: ReadonlySet<string>): ColumnDefinition {
  const meta = column.dimension?.config?.meta
  if (column.dimension === undefined || meta?.leaks === undefined || !gone.has(meta.leaks)) return column
  const { leaks: _, ...rest } = meta
  return { ...column, dimension: { ...column.dimension, config: { meta: rest } } }
}
