import { z } from 'zod'
import { metricQuerySchema, rowMomentsSchema, timeRangeSchema } from '../metrics/query.ts'

/** What is wrong or limited about a reading; each has a sentence in the locales (`flags.NAME`). */
export const flagNames = [
  'partial_period',
  'small_sample',
  'truncated',
  'gaps',
  'nulls',
  'duplicates',
  'unit_jump',
  'stale',
  'no_time',
  'sampled',
  'provisional',
  'undated',
  'negative',
  'future',
] as const
export type Flag = (typeof flagNames)[number]

/** A search in customers' words, counted. */
const quoteQuerySchema = z.strictObject({
  source: z.string(),
  terms: z.array(z.string()),
  timeRange: timeRangeSchema.optional(),
})

export const readingRowSchema = z.strictObject({
  /** Group values as the source holds them. */
  group: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** First day of the period, when the reading is a series. */
  time: z.iso.date().optional(),
  value: z.number().nullable(),
  n: z.number(),
  numerator: z.number().nullable().optional(),
  denominator: z.number().nullable().optional(),
  sd: z.number().nullable().optional(),
  /** Of a ratio of sums: what its interval is made of (`MetricCell`). */
  moments: rowMomentsSchema.optional(),
  /** Interval at `level`, where one can be given. */
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
})
export type ReadingRow = z.infer<typeof readingRowSchema>

/** An immutable measurement of one metric (or of customers' words). Running it again makes a new reading. */
export const readingSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  source: z.string(),
  metric: z.string(),
  kind: z.enum(['metric', 'quotes']),
  query: z.union([metricQuerySchema, quoteQuerySchema]),
  /** The text that ran at the source. */
  compiled: z.string(),
  rows: z.array(readingRowSchema),
  unit: z.enum(['ratio', 'count', 'currency', 'seconds', 'number', 'score']),
  currency: z.string().optional(),
  /** Confidence level of the intervals, a share. */
  level: z.number(),
  period: timeRangeSchema.optional(),
  fetchedAt: z.iso.datetime(),
  /** Last day that the data covers. */
  asOf: z.iso.date().optional(),
  flags: z.array(z.enum(flagNames)),
  /** Digest of source, compiled text and rows. */
  hash: z.string(),
})
export type Reading = z.infer<typeof readingSchema>
