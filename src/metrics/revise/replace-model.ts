import type { ColumnDefinition, ModelDefinition, SourceDefinition } from '../metric.ts'

/** A definition in which one model is changed. */
export function replaceModel(
  definition: SourceDefinition,
  name: string,
  change: (model: ModelDefinition) => ModelDefinition,
): SourceDefinition {
  return { models: definition.models.map((model) => (model.name === name ? change(model) : model)) }
}

/** A model's columns with one put in its place, or at the end when it was not listed. */
export function putColumn(model: ModelDefinition, column: ColumnDefinition): ColumnDefinition[] {
  if (!model.columns.some((known) => known.name === column.name)) return [...model.columns, column]
  return model.columns.map((known) => (known.name === column.name ? column : known))
}

/** The names of a source's metrics. */
export function metricNames(definition: SourceDefinition): ReadonlySet<string> {
  return new Set(definition.models.flatMap((model) => model.metrics.map((metric) => metric.name)))
}
