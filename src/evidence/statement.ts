import { z } from 'zod'

/** What stands where erased words stood. */
export const erased = '…'

/**
 * What a person of the team said: a belief, a decision, a figure, a note. Their words are kept as they were.
 * `value` is there when the words carry one figure that may be shown again, always as "stated by".
 */
export const statementSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  thread: z.string(),
  kind: z.enum(['question', 'belief', 'decision', 'answer', 'figure', 'note']),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  words: z.string(),
  value: z
    .strictObject({
      kind: z.enum(['number', 'share', 'currency', 'date']),
      number: z.number().optional(),
      date: z.iso.date().optional(),
      currency: z.string().optional(),
    })
    .optional(),
})
export type Statement = z.infer<typeof statementSchema>
