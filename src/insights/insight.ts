import { z } from 'zod'
import { linkSchema } from '../evidence/link.ts'

export const criterionIds = [
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'Q5',
  'Q6',
  'Q7',
  'Q8',
  'Q9',
  'Q10',
  'Q11',
  'Q12',
] as const
export type CriterionId = (typeof criterionIds)[number]

/** A person's words kept as a record: the statement that holds them. */
const wordsSchema = z.strictObject({ statement: z.string(), words: z.string() })
export type Words = z.infer<typeof wordsSchema>

export const actionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['campaign', 'product', 'care']),
  what: wordsSchema,
  owner: wordsSchema.nullable(),
  /** The day it is due, `YYYY-MM-DD`, and the statement that said so. */
  due: z.strictObject({ date: z.iso.date(), statement: z.string() }).nullable(),
  metric: z.string().nullable(),
  segment: z.string().nullable(),
  /** The reading that holds the value before. */
  baseline: z.string().nullable(),
  /** The statement whose figure is the target. */
  target: z
    .strictObject({ statement: z.string(), value: z.number(), direction: z.enum(['up', 'down']) })
    .nullable(),
  /** The finding that holds sample size and days. */
  testPlan: z.string().nullable(),
})
export type Action = z.infer<typeof actionSchema>

export const judgementSchema = z.strictObject({
  criterion: z.enum(criterionIds),
  state: z.enum(['pass', 'fail', 'person']),
  /** A key under `checklist.`, e.g. `checklist.q01.no_reading`. */
  reason: z.string(),
  evidence: z.array(z.string()),
})
export type Judgement = z.infer<typeof judgementSchema>

const signatureSchema = z.strictObject({
  criterion: z.enum(criterionIds),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: z.iso.datetime(),
  version: z.number().int(),
})

export const insightStatuses = [
  'draft',
  'ready',
  'in_test',
  'confirmed',
  'weakened',
  'expired',
  'refuted',
] as const
const verdicts = ['holds', 'weakened', 'broken', 'cannot_check'] as const

/** A saved insight; each edit raises `version`. */
export const insightSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  thread: z.string(),
  version: z.number().int().positive(),
  status: z.enum(insightStatuses),
  review: z.enum(['none', 'requested', 'approved', 'changes_requested']),
  approvedVersion: z.number().int().nullable(),
  language: z.enum(['en', 'vi']),
  owner: z.strictObject({ id: z.string(), name: z.string() }),
  question: wordsSchema,
  decision: wordsSchema.nullable(),
  beliefs: z.array(wordsSchema),
  metric: z.string(),
  segment: z.strictObject({ dimension: z.string(), value: z.string(), label: z.string() }).nullable(),
  contrast: z
    .strictObject({ dimension: z.string(), value: z.string().nullable(), label: z.string() })
    .nullable(),
  type: z.enum(['unmet_need', 'problem', 'desire']).nullable(),
  goal: z.enum(['revenue', 'experience', 'loyalty']).nullable(),
  /** Finding whose sentence is the observation. */
  observation: z.string(),
  behaviour: wordsSchema.nullable(),
  emotion: wordsSchema.nullable(),
  emotionTags: z.array(z.string()),
  /** What the customer wants to do: "I want…". */
  want: wordsSchema.nullable(),
  motivation: wordsSchema.nullable(),
  tension: wordsSchema.nullable(),
  soWhat: wordsSchema.nullable(),
  notFor: wordsSchema.nullable(),
  rivals: z.array(wordsSchema),
  touchpoint: wordsSchema.nullable(),
  earlySign: wordsSchema.nullable(),
  /** The customer's-words form, chosen or edited; drafts hold placeholders only. */
  statement: z.string(),
  findings: z.array(z.string()),
  readings: z.array(z.string()),
  quotes: z.array(z.string()),
  links: z.array(linkSchema),
  actions: z.array(actionSchema),
  judgements: z.array(judgementSchema),
  signatures: z.array(signatureSchema),
  confidence: z.strictObject({ level: z.enum(['low', 'medium', 'high']), reasons: z.array(z.string()) }),
  monitor: z
    .strictObject({
      every: z.enum(['day', 'week', 'month']),
      reviewOn: z.iso.date(),
      since: z.iso.datetime(),
    })
    .nullable(),
  verdict: z
    .strictObject({ verdict: z.enum(verdicts), at: z.iso.datetime(), readings: z.array(z.string()) })
    .nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Insight = z.infer<typeof insightSchema>
