import { z } from 'zod'

/** Verbatim words of a customer, masked before they are stored. */
export const quoteSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  source: z.string(),
  /** The collection and place within it, e.g. `tickets` and `T-1042`. */
  model: z.string(),
  place: z.string(),
  date: z.iso.date().optional(),
  language: z.enum(['en', 'vi', 'other']),
  /** A pseudonym: stable within the source, never the customer's own id. */
  respondent: z.string().optional(),
  stars: z.number().optional(),
  text: z.string(),
})
export type Quote = z.infer<typeof quoteSchema>
