import { z } from 'zod'

const text = z.string().nullish()
const aggregation = z.object({
  percentile: z.number().nullish(),
  use_discrete_percentile: z.boolean().nullish(),
  use_approximate_percentile: z.boolean().nullish(),
})
const nonAdditive = z.object({
  name: z.string(),
  window_choice: z.string().nullish(),
  window_groupings: z.array(z.string()).nullish(),
})
/** How a measure, or a metric that is one, puts rows together. */
const measure = z.object({
  name: z.string(),
  agg: z.string(),
  expr: text,
  agg_params: aggregation.nullish(),
  agg_time_dimension: text,
  non_additive_dimension: nonAdditive.nullish(),
})
const filter = z.object({ where_filters: z.array(z.object({ where_sql_template: z.string() })) }).nullish()
const span = z.object({ count: z.number(), granularity: z.string() }).nullish()
const input = z.object({
  name: z.string(),
  alias: text,
  filter,
  offset_window: span,
  offset_to_grain: text,
  join_to_timespine: z.boolean().nullish(),
  fill_nulls_with: z.number().nullish(),
})
const parameters = z.object({
  measure: input.nullish(),
  numerator: input.nullish(),
  denominator: input.nullish(),
  expr: text,
  window: span,
  grain_to_date: text,
  metrics: z.array(input).nullish(),
  cumulative_type_params: z
    .object({ window: span, grain_to_date: text, period_agg: text, metric: input.nullish() })
    .nullish(),
  metric_aggregation_params: measure
    .omit({ name: true, expr: true })
    .extend({ semantic_model: z.string() })
    .nullish(),
  join_to_timespine: z.boolean().nullish(),
  fill_nulls_with: z.number().nullish(),
})

/**
 * `target/semantic_manifest.json` as dbt-semantic-interfaces writes it (0.5 to 0.9); fields that say nothing about
 * figures are not looked at.
 */
export const manifestSchema = z.object({
  semantic_models: z.array(
    z.object({
      name: z.string(),
      description: text,
      label: text,
      defaults: z.object({ agg_time_dimension: text }).nullish(),
      node_relation: z.object({ alias: z.string(), schema_name: text }),
      primary_entity: text,
      entities: z.array(z.object({ name: z.string(), type: z.string(), expr: text })).default([]),
      measures: z.array(measure).nullish(),
      dimensions: z
        .array(
          z.object({
            name: z.string(),
            type: z.string(),
            expr: text,
            label: text,
            description: text,
            type_params: z
              .object({ time_granularity: text, validity_params: z.unknown().nullish() })
              .nullish(),
          }),
        )
        .default([]),
    }),
  ),
  metrics: z.array(
    z.object({
      name: z.string(),
      description: text,
      label: text,
      type: z.string(),
      filter,
      type_params: parameters,
    }),
  ),
  saved_queries: z.array(z.object({ name: z.string() })).nullish(),
})
export type Manifest = z.infer<typeof manifestSchema>
export type ManifestModel = Manifest['semantic_models'][number]
export type ManifestMetric = Manifest['metrics'][number]
export type ManifestMeasure = z.infer<typeof measure>
export type ManifestInput = z.infer<typeof input>
