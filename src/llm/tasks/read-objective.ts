import { z } from 'zod'
import { dimension, language, metric, period } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Takes apart what somebody wants to know; names only metrics, dimensions and values that were handed over. */
export const readObjective = defineTask({
  name: 'read_objective',
  prompt: 'read-objective',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'names'],
  input: z.strictObject({
    language,
    today: z.iso.date(),
    /** What the person wrote. */
    words: z.string(),
    metrics: z.array(metric),
    dimensions: z.array(dimension),
  }),
  answer: z.strictObject({
    shape: z.enum([
      'why',
      'what',
      'how_many',
      'compare',
      'trend',
      'yes_no',
      'vague',
      'double',
      'leading',
      'no_question',
    ]),
    /** Ids of metrics, likeliest first; empty where none fits. */
    metrics: z.array(z.string()),
    segment: z.strictObject({ dimension: z.string(), value: z.string() }).nullable(),
    /** Value that the segment is held against; null for all the rest. */
    against: z.string().nullable(),
    direction: z.enum(['less', 'more', 'changed']).nullable(),
    period: period.nullable(),
    kind: z.enum(['behaviour', 'need', 'reason']).nullable(),
    audience: z.enum(['prospect', 'current', 'lapsed', 'passed_over']).nullable(),
    /** The person's own words, to the letter, that tell of the decision that hangs on it, and by when. */
    decision: z.string().nullable(),
    decideBy: z.iso.date().nullable(),
    /** The person's own words, to the letter, that tell what the team takes to be true. */
    beliefs: z.array(z.string()),
    /** The person's own words for what is asked about and that no metric measures. */
    absent: z.string().nullable(),
    /** Up to two better questions where it is vague, yes or no, double or leading. */
    better: z.array(z.string()),
  }),
})
