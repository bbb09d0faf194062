import { z } from 'zod'
import { linkSchema } from './link.ts'

/** One rung: a claim in one sentence and the kind of evidence it rests on. */
export const whyNodeSchema = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  label: z.enum(['data', 'quote', 'belief']),
  /** A statement id (a person's words), or a finding id whose sentence is the claim. */
  claim: z.strictObject({ statement: z.string().optional(), finding: z.string().optional() }),
  links: z.array(linkSchema),
  status: z.enum(['open', 'supported', 'contradicted', 'unknown']),
  /** Emotion tags after Plutchik. */
  emotions: z.array(z.string()),
  /** Probes already asked at this node, in order. */
  probes: z.array(z.string()),
})
export type WhyNode = z.infer<typeof whyNodeSchema>

export const whyTreeSchema = z.strictObject({ nodes: z.array(whyNodeSchema) })
export type WhyTree = z.infer<typeof whyTreeSchema>
