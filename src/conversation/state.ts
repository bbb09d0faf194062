import { z } from 'zod'
import { meaningSchema } from '../evidence/meaning.ts'
import { whyTreeSchema } from '../evidence/why-tree.ts'
import { actionSchema, criterionIds, insightSchema } from '../insights/insight.ts'
import { sourceDefinitionSchema } from '../metrics/metric.ts'
import { filterSchema, timeRangeSchema } from '../metrics/query.ts'
import { scheduleSchema } from '../support/schedule.ts'
import { stepNames } from './content.ts'
import { uploadSchema } from './inbound.ts'

/** A person's words and the statement that keeps them. */
const wordsSchema = z.strictObject({ statement: z.string(), words: z.string() })

const valueSchema = z.union([z.string(), z.number(), z.boolean()])

/** The brief of step 1: what is asked, about whom, over which time, and what hangs on it. */
export const briefSchema = z.strictObject({
  question: wordsSchema.nullable(),
  kind: z.enum(['behaviour', 'need', 'reason']).nullable(),
  audience: z.enum(['prospect', 'current', 'lapsed', 'passed_over']).nullable(),
  metric: z.strictObject({ source: z.string(), name: z.string() }).nullable(),
  segment: z.strictObject({ dimension: z.string(), value: valueSchema }).nullable(),
  /** What the segment is held against; `null` value means all the rest. */
  against: z.strictObject({ value: valueSchema.nullable() }),
  direction: z.enum(['less', 'more', 'changed']).nullable(),
  /** Absent where the data has no time. */
  period: timeRangeSchema.nullable(),
  where: z.array(filterSchema),
  decision: wordsSchema.nullable(),
  decideBy: z.strictObject({ statement: z.string(), date: z.iso.date() }).nullable(),
  beliefs: z.array(wordsSchema),
  confirmed: z.boolean(),
})
export type Brief = z.infer<typeof briefSchema>

/** The question that waits for an answer: its name, and what it is about. */
export const pendingSchema = z.strictObject({
  ask: z.string(),
  about: z.string().nullable(),
  /** In which wording it was put, where there are several. */
  wording: z.number().int().nonnegative().optional(),
})
export type Pending = z.infer<typeof pendingSchema>

/** Files that were read and wait for the person's word on what was inferred, and the question that waited before. */
const proposalSchema = z.strictObject({
  sources: z.array(z.string()).min(1),
  /** The files themselves, to read one again another way. */
  files: z.array(uploadSchema),
  before: pendingSchema.nullable(),
})

/** A team's own definitions that wait for the person's word before they replace a source's. */
const definitionsSchema = z.strictObject({
  file: uploadSchema,
  /** The sources that they fit; one where that is settled. */
  sources: z.array(z.string()).min(1),
  /** The source's definition as it was, to go back to; null while it is not settled which source is meant. */
  replaces: sourceDefinitionSchema.nullable(),
  before: pendingSchema.nullable(),
})

/** A digest that somebody asked for: when it comes, what it tells, in whose language. */
export const digestSchema = z.strictObject({
  schedule: scheduleSchema,
  /** All that changed, is due and waits; or only that an insight no longer stands. */
  about: z.enum(['all', 'changes']),
  language: z.enum(['en', 'vi']),
  since: z.iso.datetime(),
  /** What of the log's last minutes before `since` was told: the rest of them was not written yet. Null before the first digest. */
  told: z.array(z.string()).nullable().default(null),
  /** Where it comes to: this thread, the channel that it is in, or one person alone. */
  to: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('thread') }),
      z.strictObject({ kind: z.literal('channel') }),
      z.strictObject({ kind: z.literal('direct'), person: z.string() }),
    ])
    .default({ kind: 'thread' }),
})
export type Digest = z.infer<typeof digestSchema>

/**
 * A thread's state, plain data. Version 1: the first kept.
 * A change of shape raises `version` and adds a migration in `state-migrations.ts`.
 */
export const threadStateSchema = z.strictObject({
  version: z.literal(1),
  step: z.enum(stepNames),
  status: z.enum(['open', 'paused', 'stopped', 'done']),
  language: z.enum(['en', 'vi']),
  /** The language each person chose or last wrote in. */
  people: z.record(z.string(), z.strictObject({ name: z.string(), language: z.enum(['en', 'vi']) })),
  pending: pendingSchema.nullable(),
  /** The buttons that are open: their names and the phrases on them, so that a label may also be typed. */
  offered: z.array(z.strictObject({ name: z.string(), phrase: z.string().nullable() })),
  skipped: z.array(z.enum(stepNames)),
  brief: briefSchema,
  /** What was asked on the side before any question of why: a bare "why?" is about it, and step 3 tells no more of it. */
  considered: z
    .strictObject({ brief: briefSchema, findings: z.array(z.string()) })
    .nullable()
    .default(null),
  proposal: proposalSchema.nullable(),
  definitions: definitionsSchema.nullable().default(null),
  collected: z.strictObject({ readings: z.array(z.string()), quotes: z.array(z.string()) }),
  /** The finding that the question is about: the first fact. */
  observed: z.string().nullable(),
  /** Findings of step 3 in the order they are told, and how many were told. */
  findings: z.array(z.string()),
  told: z.number().int().nonnegative(),
  why: whyTreeSchema,
  insight: insightSchema.nullable(),
  /** Criteria whose follow-up was asked once; they are not asked again. */
  tried: z.array(z.enum(criterionIds)),
  /** Parts of the statement that nobody could fill. */
  left: z.array(z.string()),
  /** What of the statement was asked for once more, or the statement itself; the next time it goes on without. */
  urged: z.array(z.string()).default([]),
  /** Statements that a model worded from the record, to choose from. */
  suggested: z.array(z.strictObject({ id: z.string(), text: z.string() })).default([]),
  /** What a word is said to mean, until a person has confirmed it for the workspace. */
  meaning: z
    .strictObject({
      ...meaningSchema.pick({ kind: true, term: true, means: true, metric: true }).shape,
      statement: z.string(),
    })
    .nullable()
    .default(null),
  /** An action that is being put together, field by field. */
  action: actionSchema.nullable(),
  /** Ids of all records that the thread speaks of. */
  evidence: z.array(z.string()),
  /** Insights of earlier questions of the thread that are still watched, each with what it was asked for. */
  shelved: z.array(z.strictObject({ insight: insightSchema, brief: briefSchema })).default([]),
  /** The thread is not spoken to unasked. */
  muted: z.boolean().default(false),
  /** A quiet thread was reminded of its question; it is not reminded again. */
  nudged: z.boolean().default(false),
  /** Looks that were left out for want of new data, by insight, with their instant. */
  owed: z.record(z.string(), z.iso.datetime()).default({}),
  /** Reminders that were given, each once: of an action, of a review that waits. */
  reminded: z.array(z.string()).default([]),
  /** The digest that comes to this thread, and since when it has told everything. */
  digest: digestSchema.nullable().default(null),
  /** Whom the thread was handed over to, by name. */
  lead: z.string().nullable().default(null),
  /** That the language model could not be reached was said; it is not said again. */
  modelMissed: z.boolean().default(false),
  /** The latest turn was the house's own: nobody had said anything. */
  byHouse: z.boolean().default(false),
  /** How many turns were taken; the variant of wordings. */
  turns: z.number().int().nonnegative(),
})
export type ThreadState = z.infer<typeof threadStateSchema>

export const emptyBrief: Brief = {
  question: null,
  kind: null,
  audience: null,
  metric: null,
  segment: null,
  against: { value: null },
  direction: null,
  period: null,
  where: [],
  decision: null,
  decideBy: null,
  beliefs: [],
  confirmed: false,
}

/** A thread before anybody has said anything. */
export function newThreadState(language: 'en' | 'vi'): ThreadState {
  return {
    version: 1,
    step: 'objective',
    status: 'open',
    language,
    people: {},
    pending: null,
    offered: [],
    skipped: [],
    brief: emptyBrief,
    considered: null,
    proposal: null,
    definitions: null,
    collected: { readings: [], quotes: [] },
    observed: null,
    findings: [],
    told: 0,
    why: { nodes: [] },
    insight: null,
    tried: [],
    left: [],
    urged: [],
    suggested: [],
    meaning: null,
    action: null,
    evidence: [],
    shelved: [],
    muted: false,
    nudged: false,
    owed: {},
    reminded: [],
    digest: null,
    lead: null,
    modelMissed: false,
    byHouse: false,
    turns: 0,
  }
}
