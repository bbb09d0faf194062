import { z } from 'zod'

/** Every limit of the checklist, in one place, with a default; a workspace may set its own. */
export const thresholdsSchema = z.strictObject({
  /** Days after which a reading is too old for its insight. */
  maxAgeDays: z.number().int().positive().default(90),
  /** Least cases behind a segment's figure. */
  minCases: z.number().int().positive().default(100),
  /** Characters of a statement. */
  maxStatement: z.number().int().positive().default(200),
  /** Share of words two insights may share before they are near copies. */
  nearCopy: z.number().min(0).max(1).default(0.8),
  /** Customers who must say a thing by themselves before it counts as several. */
  severalQuotes: z.number().int().positive().default(3),
  /** Periods of history for a forecast: two seasons. */
  seasons: z.number().int().positive().default(2),
})
export type Thresholds = z.infer<typeof thresholdsSchema>
