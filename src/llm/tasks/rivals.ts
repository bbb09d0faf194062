import { z } from 'zod'
import { dimension, finding, language, metric } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Other explanations of what was observed, each with the one fact that would tell it from the claim. */
export const rivals = defineTask({
  name: 'rivals',
  prompt: 'rivals',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'figures', 'names'],
  input: z.strictObject({
    language,
    question: z.string(),
    claim: z.string(),
    findings: z.array(finding),
    metrics: z.array(metric),
    dimensions: z.array(dimension),
  }),
  answer: z.strictObject({
    rivals: z.array(
      z.strictObject({
        kind: z.enum(['segment', 'mix', 'price', 'tracking', 'season', 'voice', 'other']),
        claim: z.string(),
        /** The fact that would separate it from the claim, in words. */
        fact: z.string(),
        /** Ids, where the data holds that fact. */
        metric: z.string().nullable(),
        dimension: z.string().nullable(),
      }),
    ),
  }),
})
