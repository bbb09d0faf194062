import { z } from 'zod'
import { type MetricDefinition, metricDefinitionSchema } from '../metric.ts'
import type { Drop } from './dropped.ts'
import type { ManifestInput, ManifestMeasure, ManifestMetric } from './manifest-schema.ts'

/** What metrics say of themselves, whatever their kind. */
export interface Heading {
  readonly name: string
  readonly label?: string
  readonly description?: string
  readonly filter?: readonly string[]
}

/** A metric's name, label, description and filter as ours. */
export function headingOf({
  name,
  label,
  description,
  filter,
}: Omit<ManifestMetric, 'type' | 'type_params'>): Heading {
  const filters = conditionsOf(filter)
  return {
    name,
    ...(label && { label }),
    ...(description && { description }),
    ...(filters.length > 0 && { filter: filters }),
  }
}

function conditionsOf(filter: ManifestInput['filter']): readonly string[] {
  return filter?.where_filters.map((one) => one.where_sql_template) ?? []
}

/** An input metric in our long form. */
export function importInput({ name, alias, filter, offset_window, offset_to_grain }: ManifestInput): unknown {
  const filters = conditionsOf(filter)
  return {
    name,
    ...(alias && { alias }),
    ...(filters.length > 0 && { filter: filters }),
    ...(offset_window && { offset_window: spanText(offset_window) }),
    ...(offset_to_grain && { offset_to_grain }),
  }
}

export function spanText({
  count,
  granularity,
}: {
  readonly count: number
  readonly granularity: string
}): string {
  return `${count} ${granularity.toLowerCase()}`
}

/** A measure under a metric's heading; `taken` is how the metric takes it. */
export function simpleMetric(
  heading: Heading,
  measure: ManifestMeasure,
  taken: Pick<ManifestInput, 'join_to_timespine' | 'fill_nulls_with' | 'filter'>,
  path: string,
  drop: Drop,
): MetricDefinition | undefined {
  const { agg, expr, agg_params, agg_time_dimension: time, non_additive_dimension: balance } = measure
  const percentile = agg.toLowerCase() === 'percentile' ? agg_params?.percentile : undefined
  if (agg_params?.use_approximate_percentile) drop(`${path}.use_approximate_percentile`, 'not_used')
  const filters = [...(heading.filter ?? []), ...conditionsOf(taken.filter)]
  return checkedMetric(
    {
      ...heading,
      type: 'simple',
      agg: agg.toLowerCase(),
      expr: expr ?? measure.name,
      ...(filters.length > 0 && { filter: filters }),
      ...(percentile != null && { percentile }),
      ...(percentile != null && agg_params?.use_discrete_percentile && { percentile_type: 'discrete' }),
      ...(time && { agg_time_dimension: time }),
      ...(balance && {
        non_additive_dimension: {
          name: balance.name,
          window_agg: balance.window_choice ?? 'min',
          group_by: balance.window_groupings ?? [],
        },
      }),
      ...(taken.join_to_timespine && { join_to_timespine: true }),
      ...(taken.fill_nulls_with != null && { fill_nulls_with: taken.fill_nulls_with }),
    },
    path,
    drop,
  )
}

/** A metric that our schema takes, or nothing and a word of it. */
export function checkedMetric(metric: unknown, path: string, drop: Drop): MetricDefinition | undefined {
  const parsed = metricDefinitionSchema.safeParse(metric)
  if (!parsed.success)
    drop(path, z.object({ agg: z.string() }).safeParse(metric).success ? 'not_computed' : 'expression')
  return parsed.data
}
