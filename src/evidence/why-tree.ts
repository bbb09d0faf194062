import { z } from 'zod'
import { linkSchema } from './link.ts'

/** The rivals that data may offer: one group, who comes, price, season, what customers say. */
const rivalKinds = ['segment', 'mix', 'price', 'season', 'voice'] as const
export type RivalKind = (typeof rivalKinds)[number]

/** Why nothing more is asked below a first branch; never that enough was asked. */
const stopReasons = ['supported', 'refuted', 'repeated', 'no_evidence', 'person'] as const
export type StopReason = (typeof stopReasons)[number]

/** Rungs of a ladder from a thing to what it means to a person (Reynolds and Gutman 1988). */
const rungs = ['attribute', 'consequence', 'value'] as const
/** What a behaviour needs (Michie, van Stralen and West 2011). */
export const needs = ['capability', 'opportunity', 'motivation'] as const

/** One rung: a claim in one sentence and the kind of evidence it rests on. */
export const whyNodeSchema = z.strictObject({
  id: z.string(),
  parent: z.string().nullable(),
  label: z.enum(['data', 'quote', 'belief']),
  /** A statement id (a person's words), or a finding id whose sentence is the claim. */
  claim: z.strictObject({ statement: z.string().optional(), finding: z.string().optional() }),
  /** Evidence for and against the claim. */
  links: z.array(linkSchema),
  status: z.enum(['open', 'supported', 'contradicted', 'unknown']),
  /** Emotion tags after Plutchik, of the words themselves and of the quotes that bear them out. */
  emotions: z.array(z.string()),
  /** The probe that this claim answers. */
  probes: z.array(z.string()),
  /** Probes asked about this claim, in order. */
  asked: z.array(z.string()).default([]),
  /** How often nobody knew; kept at a first branch. */
  unknown: z.number().int().nonnegative().default(0),
  rival: z.enum(rivalKinds).nullable().default(null),
  rung: z.enum(rungs).nullable().default(null),
  need: z.enum(needs).nullable().default(null),
  /** Set at a first branch once nothing more is asked below it. */
  stopped: z.enum(stopReasons).nullable().default(null),
})
export type WhyNode = z.infer<typeof whyNodeSchema>

export const whyTreeSchema = z.strictObject({
  nodes: z.array(whyNodeSchema),
  /** The claim that the waiting question is about. */
  at: z.string().nullable().optional(),
})
export type WhyTree = z.infer<typeof whyTreeSchema>

/** A claim nothing is known of yet. */
export function whyNode(
  made: Pick<WhyNode, 'id' | 'parent' | 'label' | 'claim'> & Partial<WhyNode>,
): WhyNode {
  return {
    links: [],
    status: 'open',
    emotions: [],
    probes: [],
    asked: [],
    unknown: 0,
    rival: null,
    rung: null,
    need: null,
    stopped: null,
    ...made,
  }
}
