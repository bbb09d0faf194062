import { z } from 'zod'
import { linkSchema } from '../evidence/link.ts'
import { timeRangeSchema } from '../metrics/query.ts'

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

export const personSchema = z.strictObject({ id: z.string(), name: z.string() })

const scores = ['hit', 'missed', 'cannot_tell'] as const

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
    .strictObject({
      statement: z.string(),
      value: z.number(),
      direction: z.enum(['up', 'down']),
      /** The value is a share of the baseline: "revenue up 10 %". */
      relative: z.boolean().default(false),
    })
    .nullable(),
  /** The finding that holds sample size and days, and with them what was predicted. */
  testPlan: z.string().nullable(),
  /** Working days it takes, as a person estimated them. */
  effort: z.strictObject({ statement: z.string(), days: z.number().positive() }).nullable().default(null),
  /** The finding that holds reach, impact, confidence and the score. */
  rice: z.string().nullable().default(null),
  /** The reading of a figure that must not get worse meanwhile. */
  guardrail: z.string().nullable().default(null),
  /** How the prediction came out once its day had come; the finding holds the effect with its interval. */
  outcome: z
    .strictObject({ score: z.enum(scores), finding: z.string().nullable(), at: z.iso.datetime() })
    .nullable()
    .default(null),
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
  by: personSchema,
  at: z.iso.datetime(),
  version: z.number().int(),
})

/** One run of the checklist: which version it was of, and what each criterion said. */
const runSchema = z.strictObject({
  version: z.number().int(),
  at: z.iso.datetime(),
  judgements: z.array(judgementSchema.omit({ evidence: true })),
})

/** What a new version changed. */
export const changedParts = [
  'statement',
  'slots',
  'kind',
  'evidence',
  'action',
  'monitor',
  'review',
  'owner',
] as const
const changeSchema = z.strictObject({
  version: z.number().int(),
  part: z.enum(changedParts),
  by: personSchema,
  at: z.iso.datetime(),
})

export const insightTypes = ['unmet_need', 'problem', 'desire'] as const
export const insightGoals = ['revenue', 'experience', 'loyalty'] as const

export const insightStatuses = [
  'draft',
  'ready',
  'in_test',
  'confirmed',
  'weakened',
  'expired',
  'refuted',
] as const
export const verdicts = ['holds', 'weakened', 'broken', 'cannot_check'] as const

/** What somebody decided about a version, with what they said to it. */
const reviewSchema = z.strictObject({
  version: z.number().int(),
  /** `withdrawn`: the one before it was taken back by who had made it. */
  decision: z.enum(['requested', 'approved', 'changes_requested', 'withdrawn']),
  by: personSchema,
  at: z.iso.datetime(),
  comment: wordsSchema.nullable(),
})

/** A saved insight; each edit raises `version`. */
export const insightSchema = z.strictObject({
  id: z.string(),
  workspace: z.string(),
  thread: z.string(),
  version: z.number().int().positive(),
  status: z.enum(insightStatuses),
  review: z.enum(['none', 'requested', 'approved', 'changes_requested']),
  approvedVersion: z.number().int().nullable(),
  /** Every request and decision, the oldest first. */
  reviews: z.array(reviewSchema).default([]),
  /** Who is to review it. */
  assignee: personSchema.nullable().default(null),
  language: z.enum(['en', 'vi']),
  owner: personSchema,
  question: wordsSchema,
  decision: wordsSchema.nullable(),
  beliefs: z.array(wordsSchema),
  /** The days that the question named; null where it named none. */
  period: timeRangeSchema.nullable().default(null),
  metric: z.string(),
  segment: z.strictObject({ dimension: z.string(), value: z.string(), label: z.string() }).nullable(),
  contrast: z
    .strictObject({ dimension: z.string(), value: z.string().nullable(), label: z.string() })
    .nullable(),
  type: z.enum(insightTypes).nullable(),
  goal: z.enum(insightGoals).nullable(),
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
  /** Findings of other readings that the data offered and that were looked into. */
  rivalFindings: z.array(z.string()).default([]),
  touchpoint: wordsSchema.nullable(),
  earlySign: wordsSchema.nullable(),
  /** Who collected data that was handed over. */
  origin: wordsSchema.nullable().default(null),
  /** What changed since the data ended, or why these days answer the question. */
  since: wordsSchema.nullable().default(null),
  /** What is new in it beside what was believed or stored already. */
  surprise: wordsSchema.nullable().default(null),
  /** The finding that looks ahead: a forecast, or why there is none. */
  forecast: z.string().nullable().default(null),
  /** The customer's-words form, chosen or edited; drafts hold placeholders only. */
  statement: z.string(),
  /** The same in the other language, in a person's words. */
  translated: wordsSchema.nullable().default(null),
  findings: z.array(z.string()),
  readings: z.array(z.string()),
  quotes: z.array(z.string()),
  links: z.array(linkSchema),
  actions: z.array(actionSchema),
  judgements: z.array(judgementSchema),
  runs: z.array(runSchema).default([]),
  changes: z.array(changeSchema).default([]),
  signatures: z.array(signatureSchema),
  confidence: z.strictObject({ level: z.enum(['low', 'medium', 'high']), reasons: z.array(z.string()) }),
  monitor: z
    .strictObject({
      every: z.enum(['day', 'week', 'month']),
      reviewOn: z.iso.date(),
      since: z.iso.datetime(),
      /** The last day it counts unless somebody looks again. */
      expiresOn: z.iso.date().nullable().default(null),
    })
    .nullable(),
  verdict: z
    .strictObject({ verdict: z.enum(verdicts), at: z.iso.datetime(), readings: z.array(z.string()) })
    .nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Insight = z.infer<typeof insightSchema>
