import { z } from 'zod'
import { noneReasons } from './model.ts'
import { dataClasses } from './task.ts'

const draftOutcomes = ['kept', 'repaired', 'fell_back'] as const
/** A draft was taken as it was, taken at the second try, or given up for the twin's words. */
export type DraftOutcome = (typeof draftOutcomes)[number]

/** What left the process for one task, without its words, and what came of it. */
const callSchema = z.strictObject({
  kind: z.literal('call'),
  task: z.string(),
  /** Host of the endpoint. */
  host: z.string(),
  model: z.string(),
  /** Classes of data that were sent. */
  sent: z.array(z.enum(dataClasses)),
  /** Ids of the records whose content was sent. */
  ids: z.array(z.string()),
  /** `sent` until it came to something; it stays so where the process ended meanwhile. */
  outcome: z.enum(['sent', 'answered', ...noneReasons]),
  /** Requests that were made, repeats included. */
  requests: z.number().int(),
  input: z.number().int(),
  output: z.number().int(),
  /** US dollars by the price list; null where the model is not on it. */
  cost: z.number().nullable(),
  ms: z.number().int(),
})

/** What became of a draft at the guard. */
const draftSchema = z.strictObject({
  kind: z.literal('draft'),
  task: z.string(),
  outcome: z.enum(draftOutcomes),
  reasons: z.array(z.string()),
})

export const modelRecordSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  at: z.iso.datetime(),
  body: z.discriminatedUnion('kind', [callSchema, draftSchema]),
})
export type ModelRecord = z.infer<typeof modelRecordSchema>
export type CallRecord = z.infer<typeof callSchema>
