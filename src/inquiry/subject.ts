import type { Brief } from '../conversation/state.ts'
import type { Catalog, DimensionInfo, Label, MetricInfo, ModelInfo } from '../metrics/catalog.ts'
import type { Filter } from '../metrics/query.ts'
import { valuesIn } from '../metrics/value-group.ts'
import { valueLabel } from '../metrics/value-label.ts'

/** A brief made concrete: the catalogue's own entries for what it names. */
export interface Subject {
  readonly metric: MetricInfo
  readonly model: ModelInfo | undefined
  readonly segment: Side | null
  readonly against: Side | null
  readonly dimension: DimensionInfo | null
}

/** One side of a comparison: its label and the filter that makes it. */
export interface Side {
  readonly label: Label
  readonly filter: Filter
}

/** The same people asked about another metric of the source: its own table with it. */
export function withMetric(subject: Subject, metric: MetricInfo, catalog: Catalog): Subject {
  const model = catalog.models.find((info) => info.source === metric.source && info.name === metric.model)
  return { ...subject, metric, model }
}

/** Looks a brief up in the catalogue; null while it names no metric that exists. */
export function subjectOf(brief: Brief, catalog: Catalog): Subject | null {
  const metric = catalog.metrics.find(
    (info) => info.source === brief.metric?.source && info.name === brief.metric.name,
  )
  if (metric === undefined) return null
  const model = catalog.models.find((info) => info.source === metric.source && info.name === metric.model)
  const { segment } = brief
  const dimension = segment === null ? null : dimensionOf(catalog, metric.source, segment.dimension)
  if (segment === null || dimension === null)
    return { metric, model, segment: null, against: null, dimension: null }
  const other = brief.against.value
  return {
    metric,
    model,
    dimension,
    segment: side(dimension, segment.value, true),
    against: other === null ? side(dimension, segment.value, false) : side(dimension, other, true),
  }
}

export function dimensionOf(catalog: Catalog, source: string, name: string): DimensionInfo | null {
  return catalog.dimensions.find((info) => info.source === source && info.name === name) ?? null
}

function side(dimension: DimensionInfo, value: string | number | boolean, inside: boolean): Side {
  const label = valueLabel(dimension, value, inside ? 'conjunction' : 'disjunction')
  return {
    label: inside ? label : { en: `not ${label.en}`, vi: `không phải ${label.vi}` },
    filter: { dimension: dimension.name, op: inside ? 'in' : 'not_in', values: [...valuesIn(value)] },
  }
}
