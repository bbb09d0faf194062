import { z } from 'zod'
import { finding, language, words } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** An opinion on one criterion, shown as an opinion; it turns nothing green. */
export const criterionOpinion = defineTask({
  name: 'criterion_opinion',
  prompt: 'criterion-opinion',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'quotes', 'figures'],
  prose: 'reason',
  input: z.strictObject({
    language,
    /** `Q3` and what it asks for. */
    criterion: z.string(),
    rule: z.string(),
    statement: z.string(),
    claims: z.array(z.string()),
    findings: z.array(finding),
    quotes: z.array(words),
  }),
  answer: z.strictObject({
    opinion: z.enum(['seems_met', 'seems_not_met', 'cannot_tell']),
    reason: z.string(),
    /** Ids of findings and quotes that the opinion rests on. */
    evidence: z.array(z.string()),
    /** What to ask the team, if anything. */
    ask: z.string().nullable(),
  }),
})
