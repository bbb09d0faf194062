import { z } from 'zod'
import { families } from './catalog.ts'
import { conditionSchema, metricInputSchema } from './metric-input.ts'
import { grains } from './query.ts'

/** Our own extras; they live only under `config.meta` so that other tools read the same files. */
const metaSchema = z.strictObject({
  unit: z.enum(['ratio', 'count', 'currency', 'seconds', 'number', 'score']).optional(),
  currency: z.string().optional(),
  /** The column that says in which money a row's amount is; amounts of two are never put together. */
  currency_column: z.string().optional(),
  favorable: z.enum(['up', 'down', 'none']).optional(),
  min_denominator: z.number().int().positive().optional(),
  /** Days that a case needs before it counts fairly: a customer of last week had no time to come back. */
  matures_after_days: z.number().int().positive().optional(),
  synonyms: z.array(z.string()).optional(),
  label_vi: z.string().optional(),
  caveat: z.string().optional(),
  behaviour: z.boolean().optional(),
  /** The cases of a ratio of counts come bundled in rows (clicks of an advertisement), so chance is weighed by rows. */
  counted: z.literal(false).optional(),
})
const configSchema = z.strictObject({ meta: metaSchema.optional() })

const dimensionMetaSchema = z.strictObject({
  synonyms: z.array(z.string()).optional(),
  label_vi: z.string().optional(),
  /** Value -> its names: `{mobile: {label_vi: "điện thoại", synonyms: [...]}}`. */
  values: z
    .record(
      z.string(),
      z.strictObject({
        label: z.string().optional(),
        label_vi: z.string().optional(),
        synonyms: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  /** The metric that this column already holds. */
  leaks: z.string().optional(),
  /** Free text, to be searched and not listed by value. */
  text: z.literal(true).optional(),
  /** How times are held: as the business's wall times, as UTC without saying so, or as instants with a zone. */
  stored_time: z.enum(['wall', 'utc', 'instant']).optional(),
})

const columnSchema = z.strictObject({
  name: z.string(),
  /** The column at the source when it differs from `name`. */
  expr: z.string().optional(),
  description: z.string().optional(),
  granularity: z.enum(grains).optional(),
  entity: z
    .strictObject({ type: z.enum(['primary', 'unique', 'foreign', 'natural']), name: z.string() })
    .optional(),
  dimension: z
    .strictObject({
      type: z.enum(['time', 'categorical']),
      label: z.string().optional(),
      config: z.strictObject({ meta: dimensionMetaSchema.optional() }).optional(),
    })
    .optional(),
})
export type ColumnDefinition = z.infer<typeof columnSchema>

const aggregates = [
  'sum',
  'count',
  'count_distinct',
  'average',
  'min',
  'max',
  'sum_boolean',
  'median',
  'percentile',
] as const

/** A figure such as a balance that is not added up over this time: only the last (or first) counts. */
const nonAdditiveSchema = z.union([
  z.strictObject({
    name: z.string(),
    window_agg: z.enum(['min', 'max']).default('max'),
    /** Each of these has a last one of its own. */
    group_by: z.array(z.string()).default([]),
  }),
  z
    .strictObject({
      name: z.string(),
      window_choice: z.enum(['min', 'max']),
      window_groupings: z.array(z.string()).default([]),
    })
    .transform(({ name, window_choice, window_groupings }) => ({
      name,
      window_agg: window_choice,
      group_by: window_groupings,
    })),
])

const metricBase = {
  name: z.string(),
  label: z.string().optional(),
  description: z.string().optional(),
  hidden: z.boolean().optional(),
  config: configSchema.optional(),
  /** A condition in SQL over the model's columns, as dbt writes it: `{{ Dimension('device') }} = 'mobile'`. */
  filter: conditionSchema.optional(),
}

export const metricDefinitionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...metricBase,
    type: z.literal('simple'),
    agg: z.enum(aggregates),
    expr: z.union([z.string(), z.number()]).optional(),
    /** The share of values below it, of `agg: percentile`. */
    percentile: z.number().min(0).max(1).optional(),
    percentile_type: z.enum(['continuous', 'discrete']).optional(),
    agg_time_dimension: z.string().optional(),
    non_additive_dimension: nonAdditiveSchema.optional(),
    join_to_timespine: z.boolean().optional(),
    fill_nulls_with: z.number().optional(),
  }),
  z.strictObject({
    ...metricBase,
    type: z.literal('ratio'),
    numerator: metricInputSchema,
    denominator: metricInputSchema,
  }),
  z.strictObject({
    ...metricBase,
    type: z.literal('derived'),
    expr: z.string(),
    input_metrics: z.array(metricInputSchema).min(1),
  }),
  z.strictObject({
    ...metricBase,
    type: z.literal('cumulative'),
    input_metric: metricInputSchema,
    /** `7 days`; all time without it. */
    window: z.string().optional(),
    grain_to_date: z.string().optional(),
    period_agg: z.enum(['first', 'last', 'average']).optional(),
  }),
])
export type MetricDefinition = z.infer<typeof metricDefinitionSchema>

export const modelDefinitionSchema = z.strictObject({
  name: z.string(),
  /** The table or view at the source when it differs from `name`. */
  table: z.string().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  semantic_model: z.strictObject({ enabled: z.boolean() }).optional(),
  agg_time_dimension: z.string().optional(),
  /** The entity that a row is, where no column holds its key. */
  primary_entity: z.string().optional(),
  config: z
    .strictObject({
      meta: z
        .strictObject({
          family: z.enum(families).optional(),
          label_vi: z.string().optional(),
          /** Somebody's own definition and not inferred: reading the schema anew leaves it as it is. */
          given: z.literal(true).optional(),
          /** A collection of customers' words: which column is what. */
          text: z
            .strictObject({
              text: z.string(),
              id: z.string(),
              date: z.string().optional(),
              stars: z.string().optional(),
              respondent: z.string().optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
  columns: z.array(columnSchema),
  metrics: z.array(metricDefinitionSchema).default([]),
})
export type ModelDefinition = z.infer<typeof modelDefinitionSchema>

/** A source's definitions in MetricFlow's latest format (dbt Core 1.12); one YAML document. */
export const sourceDefinitionSchema = z.strictObject({ models: z.array(modelDefinitionSchema).min(1) })
export type SourceDefinition = z.infer<typeof sourceDefinitionSchema>
