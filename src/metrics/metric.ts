import { z } from 'zod'
import { families } from './catalog.ts'

/** Our own extras; they live only under `config.meta` so that other tools read the same files. */
const metaSchema = z.strictObject({
  unit: z.enum(['ratio', 'count', 'currency', 'seconds', 'number', 'score']).optional(),
  currency: z.string().optional(),
  favorable: z.enum(['up', 'down', 'none']).optional(),
  min_denominator: z.number().int().positive().optional(),
  synonyms: z.array(z.string()).optional(),
  label_vi: z.string().optional(),
  caveat: z.string().optional(),
  behaviour: z.boolean().optional(),
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
})

const columnSchema = z.strictObject({
  name: z.string(),
  /** The column at the source when it differs from `name`. */
  expr: z.string().optional(),
  description: z.string().optional(),
  granularity: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional(),
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

const metricBase = {
  name: z.string(),
  label: z.string().optional(),
  description: z.string().optional(),
  config: configSchema.optional(),
  /** A condition in SQL over the model's columns, as dbt writes it: `{{ Dimension('device') }} = 'mobile'`. */
  filter: z.string().optional(),
}

export const metricDefinitionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...metricBase,
    type: z.literal('simple'),
    agg: z.enum(['sum', 'count', 'count_distinct', 'average', 'min', 'max', 'sum_boolean', 'median']),
    expr: z.union([z.string(), z.number()]).optional(),
  }),
  z.strictObject({ ...metricBase, type: z.literal('ratio'), numerator: z.string(), denominator: z.string() }),
  z.strictObject({
    ...metricBase,
    type: z.literal('derived'),
    expr: z.string(),
    input_metrics: z.array(z.strictObject({ name: z.string(), alias: z.string().optional() })).min(1),
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
  config: z
    .strictObject({
      meta: z
        .strictObject({
          family: z.enum(families).optional(),
          label_vi: z.string().optional(),
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
