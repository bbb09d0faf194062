import { z } from 'zod'
import { dataClasses } from './task.ts'

/** What a workspace lets its model do. */
export const policySchema = z.strictObject({
  on: z.boolean().default(true),
  /** Classes of data that never leave. */
  forbid: z.array(z.enum(dataClasses)).default([]),
  /** Tokens a day; null for what the process gives every workspace. */
  dailyTokens: z.number().int().positive().nullable().default(null),
})
export type Policy = z.infer<typeof policySchema>
