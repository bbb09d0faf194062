import { z } from 'zod'

/** Time grains that a metric can be asked at. */
export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Grain = (typeof grains)[number]

/** Inclusive calendar dates in the query's time zone, `YYYY-MM-DD`. */
export const timeRangeSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
export type TimeRange = z.infer<typeof timeRangeSchema>

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type Scalar = z.infer<typeof scalar>

export const filterSchema = z.strictObject({
  dimension: z.string(),
  op: z.enum(['in', 'not_in', 'gt', 'gte', 'lt', 'lte', 'is_null', 'not_null', 'contains']),
  values: z.array(scalar).default([]),
})
export type Filter = z.infer<typeof filterSchema>

/** The one question shape: dbt's semantic layer, nao and Cube agree on it. Names are local to `source`. */
export const metricQuerySchema = z.strictObject({
  source: z.string(),
  metrics: z.array(z.string()).min(1),
  groupBy: z.array(z.string()).default([]),
  grain: z.enum(grains).optional(),
  timeRange: timeRangeSchema.optional(),
  timeZone: z.string().default('UTC'),
  where: z.array(filterSchema).default([]),
  orderBy: z.array(z.strictObject({ by: z.string(), descending: z.boolean().default(false) })).default([]),
  limit: z.number().int().positive().max(100_000).default(10_000),
})
export type MetricQuery = z.infer<typeof metricQuerySchema>
/** What a caller writes; defaults are filled by `metricQuerySchema.parse`. */
export type MetricQueryInput = z.input<typeof metricQuerySchema>

/**
 * Of a ratio of two sums over rows: the rows with a denominator, and the sums over all rows of the squared numerator, of
 * numerator times denominator, and of the squared denominator; what is not there counts as zero.
 */
export const rowMomentsSchema = z.strictObject({
  rows: z.number(),
  nn: z.number(),
  nd: z.number(),
  dd: z.number(),
})

/**
 * One value of one metric in one group.
 * `n` counts the rows or events that stand behind the value: the denominator of a ratio, the rows of an average.
 * `numerator`/`denominator` are there for ratios; `sd` (sample standard deviation of the rows) for averages; `moments` for
 * ratios of sums over one model's rows that are not shares of counted cases, so that chance can be weighed by rows.
 */
export const metricCellSchema = z.strictObject({
  value: z.number().nullable(),
  n: z.number(),
  numerator: z.number().nullable().optional(),
  denominator: z.number().nullable().optional(),
  sd: z.number().nullable().optional(),
  moments: rowMomentsSchema.optional(),
})
export type MetricCell = z.infer<typeof metricCellSchema>

/** One row of an answer: group values in the order of `groupBy`, the period's first day when a grain was asked. */
export const queryRowSchema = z.strictObject({
  group: z.record(z.string(), scalar),
  time: z.iso.date().optional(),
  cells: z.record(z.string(), metricCellSchema),
})
export type QueryRow = z.infer<typeof queryRowSchema>

/** A query's answer with the SQL that ran; `truncated` says that more rows exist than `limit`. */
export interface QueryResult {
  readonly rows: readonly QueryRow[]
  readonly sql: string
  readonly truncated: boolean
}
