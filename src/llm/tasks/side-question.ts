import { z } from 'zod'
import { dimension, language, metric, period } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Answers a question for a figure by asking the metric catalogue, the same read-only queries as everywhere. */
export const sideQuestion = defineTask({
  name: 'side_question',
  prompt: 'side-question',
  untrusted: false,
  languages: ['en', 'vi'],
  sends: ['words', 'names', 'figures'],
  prose: 'text',
  input: z.strictObject({
    language,
    today: z.iso.date(),
    question: z.string(),
    metrics: z.array(metric),
    dimensions: z.array(dimension),
  }),
  tools: {
    query_metric: {
      description:
        'Reads one metric, whole or by one dimension, over a period. Gives figures with the refs that an answer names them by.',
      input: z.strictObject({
        metric: z.string().describe('A metric id'),
        groupBy: z.string().nullable().describe('A dimension id'),
        where: z.array(z.strictObject({ dimension: z.string(), values: z.array(z.string()) })),
        period: period.nullable(),
        grain: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable(),
      }),
    },
  },
  answer: z.strictObject({
    answered: z.boolean(),
    /** A few sentences with placeholders; empty where it could not be answered. */
    text: z.string(),
    /** What is missing to answer it, in the language of the question. */
    missing: z.string().nullable(),
  }),
})
