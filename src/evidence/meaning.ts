import { z } from 'zod'

/**
 * What a word means to a team, once a person has confirmed it: another name for a metric (`synonym`), or what a metric is to
 * them (`definition`), which is shown with it and changes no figure.
 */
export const meaningSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['synonym', 'definition']),
  term: z.string(),
  means: z.string(),
  metric: z.strictObject({ source: z.string(), name: z.string() }),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
})
export type Meaning = z.infer<typeof meaningSchema>
