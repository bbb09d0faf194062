import { z } from 'zod'
import { language, metric } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Actions that follow from an insight, each with an idea of how to test it. */
export const suggestActions = defineTask({
  name: 'suggest_actions',
  prompt: 'suggest-actions',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'names'],
  input: z.strictObject({
    language,
    statement: z.string(),
    cause: z.string().nullable(),
    segment: z.string().nullable(),
    decision: z.string().nullable(),
    metrics: z.array(metric),
    /** Actions that stand already. */
    taken: z.array(z.string()),
  }),
  answer: z.strictObject({
    actions: z.array(
      z.strictObject({
        kind: z.enum(['campaign', 'product', 'care']),
        what: z.string(),
        /** Id of the metric that should move. */
        metric: z.string().nullable(),
        direction: z.enum(['up', 'down']).nullable(),
        test: z.string(),
      }),
    ),
  }),
})
