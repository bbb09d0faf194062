import type { ColumnInfo, DimensionInfo, MetricInfo, ModelInfo, TextInfo } from './catalog.ts'
import { describeMetric } from './describe-metric.ts'
import { allMetrics, liveModels } from './find-metric.ts'
import { labelOf } from './label.ts'
import type { ColumnDefinition, ModelDefinition, SourceDefinition } from './metric.ts'

/** A model as its definition alone tells it; `time` has no range yet. */
export type DescribedModel = Omit<ModelInfo, 'rows' | 'time' | 'partialSince'> & {
  readonly time?: { readonly column: string; readonly grain: 'day' | 'month' }
}
export type DescribedText = Omit<TextInfo, 'count'>

/** What a definition says by itself; values, counts and time spans are the connector's to add. */
export interface Description {
  readonly models: readonly DescribedModel[]
  readonly metrics: readonly MetricInfo[]
  /** Categorical dimensions with `values: []` and `distinct: 0`. */
  readonly dimensions: readonly DimensionInfo[]
  readonly texts: readonly DescribedText[]
}

/** Describes a source's definition for the catalogue; `source` is the source's id. */
export function describeDefinition(source: string, definition: SourceDefinition): Description {
  const models = liveModels(definition)
  return {
    models: models.map((model) => describeModel(source, model)),
    metrics: allMetrics(definition)
      .filter(({ metric }) => metric.hidden !== true)
      .map((found) => describeMetric(source, definition, found)),
    dimensions: models.flatMap((model) =>
      model.columns.flatMap((column) => describeDimension(source, model, column)),
    ),
    texts: models.flatMap((model) => describeText(source, model)),
  }
}

function describeModel(source: string, model: ModelDefinition): DescribedModel {
  const time = model.columns.find((column) => column.name === model.agg_time_dimension)
  const fine = time?.granularity === undefined || time.granularity === 'day' || time.granularity === 'week'
  return {
    source,
    name: model.name,
    label: labelOf(model.name, model.label, model.config?.meta?.label_vi),
    family: model.config?.meta?.family ?? 'file',
    ...(time && { time: { column: time.name, grain: fine ? 'day' : 'month' } }),
    columns: model.columns.map((column) => ({
      name: column.name,
      label: labelOf(column.name, column.dimension?.label, column.dimension?.config?.meta?.label_vi),
      use: useOf(column),
    })),
  }
}

function useOf(column: ColumnDefinition): ColumnInfo['use'] {
  if (column.entity !== undefined) return 'key'
  if (column.dimension === undefined) return 'other'
  if (column.dimension.type === 'time') return 'time'
  return column.dimension.config?.meta?.text === true ? 'text' : 'category'
}

function describeDimension(
  source: string,
  model: ModelDefinition,
  column: ColumnDefinition,
): readonly DimensionInfo[] {
  if (column.dimension?.type !== 'categorical') return []
  const meta = column.dimension.config?.meta
  return [
    {
      source,
      model: model.name,
      name: column.name,
      label: labelOf(column.name, column.dimension.label, meta?.label_vi),
      synonyms: meta?.synonyms ?? [],
      values: [],
      distinct: 0,
      ...(meta?.text === true && { text: true as const }),
      ...(meta?.leaks !== undefined && { leaks: { metric: meta.leaks } }),
    },
  ]
}

function describeText(source: string, model: ModelDefinition): readonly DescribedText[] {
  const meta = model.config?.meta
  if (meta?.text === undefined) return []
  const label = labelOf(model.name, model.label, meta.label_vi)
  return [{ source, model: model.name, family: meta.family ?? 'file', label }]
}
