import { z } from 'zod'
import { personSchema, verdicts } from './insight.ts'

/** What the thread was told of a look: why it was told, or that a person had asked; null for a look of which nothing was said. */
export const verdictNews = ['changed', 'holds_again', 'cannot_check', 'review', 'season', 'asked'] as const
export type VerdictNews = (typeof verdictNews)[number]

/** One look at a saved insight, kept for good: when, what it showed, the difference then and now, and what was told of it. */
export const verdictRecordSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  insight: z.string(),
  version: z.number().int().positive(),
  at: z.iso.datetime(),
  verdict: z.enum(verdicts),
  /** What the look before it showed; null for the first. */
  before: z.enum(verdicts).nullable(),
  /** The finding that holds the difference with its interval as it was first seen. */
  was: z.string(),
  /** The finding that holds it as it was read in this look; null where it could not be. */
  now: z.string().nullable(),
  /** The readings of this look. */
  readings: z.array(z.string()),
  told: z.enum(verdictNews).nullable(),
  /** Who asked for it; null where the house looked by itself. */
  by: personSchema.nullable().default(null),
})
export type VerdictRecord = z.infer<typeof verdictRecordSchema>
