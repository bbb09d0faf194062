import { z } from 'zod'

/** The kinds of result that the first analysis gives. */
const findingKinds = [
  'level',
  'contrast',
  'change',
  'trend',
  'shift',
  'anomaly',
  'mix_rate',
  'driver',
  'factors',
  'goes_with',
  'quality',
  'quotes',
  'no_change',
  'forecast',
  'cannot_tell',
  'test_plan',
  'effect',
  'rice',
  'imbalance',
  'group_level',
  'group_trend',
  'burst',
  'association',
  'relation',
  'phrase',
  'theme',
] as const
/** The result of one analysis: named statistics over readings, and how many tests it was one of. */
export const findingSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  kind: z.enum(findingKinds),
  metric: z.string(),
  /** Dimension and value names that the sentence needs, as the data holds them. */
  names: z.record(z.string(), z.string()),
  /** Named figures: `difference`, `low`, `high`, `pValue`, `level`... Shares are shares, never percents. */
  stats: z.record(z.string(), z.number()),
  /** Named calendar dates: `since`, `from`, `to`. */
  dates: z.record(z.string(), z.iso.date()),
  readings: z.array(z.string()),
  /** How many comparisons the run made, this one included. */
  testedWith: z.number().int().positive(),
  /** Survives the run's false-discovery budget and the practical minimum. */
  kept: z.boolean(),
  flags: z.array(z.string()),
})
export type Finding = z.infer<typeof findingSchema>
