import { z } from 'zod'
import { families } from '../metrics/catalog.ts'

/** One planted story or trap, with its size as the generated data itself has it. */
const truthItemSchema = z.strictObject({
  id: z.enum([
    'otp_step',
    'late_deliveries',
    'winter_health',
    'parents_gifts',
    'large_pack',
    'social_mix',
    'partial_day',
    'two_trends',
    'small_segment',
    'open_rate',
    'till_unit',
    'shipping_fee',
  ]),
  kind: z.enum(['story', 'trap', 'nothing']),
  /** Metric names of the shop's definition; the first one is what a person would ask about. */
  metrics: z.array(z.string()).min(1),
  segments: z.array(z.strictObject({ dimension: z.string(), value: z.string() })),
  /** First day of what happened, and the last one where it is over. */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** The first metric in the segments before and after; shares are shares. */
  before: z.number(),
  after: z.number(),
  /** Further figures by name, computed from the data. */
  figures: z.record(z.string(), z.number()),
  /** Where it leaves a trace. */
  families: z.array(z.enum(families)).min(1),
  /** What a careful analyst says. */
  answer: z.string(),
})
export type TruthItem = z.infer<typeof truthItemSchema>

/** What is true of a generated shop; `version` is the generator's. */
export const truthSchema = z.strictObject({
  version: z.number().int(),
  seed: z.string(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  items: z.array(truthItemSchema).min(1),
})
export type Truth = z.infer<typeof truthSchema>
