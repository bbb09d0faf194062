import { z } from 'zod'

/** Why one record stands beside another: evidence for or against a claim. */
export const linkSchema = z.strictObject({
  /** A reading, finding, quote or statement. */
  evidence: z.string(),
  /** A why-tree node, an insight or an action. */
  claim: z.string(),
  relation: z.enum(['supports', 'contradicts']),
})
export type Link = z.infer<typeof linkSchema>
