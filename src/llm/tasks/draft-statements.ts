import { z } from 'zod'
import { finding, language, words } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Two or three candidates for the insight's statement, made of the record alone. */
export const draftStatements = defineTask({
  name: 'draft_statements',
  prompt: 'draft-statements',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'quotes', 'figures', 'names'],
  input: z.strictObject({
    language,
    question: z.string(),
    segment: z.string().nullable(),
    observation: finding.nullable(),
    want: z.string().nullable(),
    motivation: z.string().nullable(),
    tension: z.string().nullable(),
    emotion: z.string().nullable(),
    soWhat: z.string().nullable(),
    notFor: z.string().nullable(),
    quotes: z.array(words),
    /** Characters that a statement may have. */
    longest: z.number().int(),
  }),
  answer: z.strictObject({
    statements: z.array(
      z.strictObject({
        form: z.enum(['voice', 'felt', 'report']),
        text: z.string(),
      }),
    ),
  }),
})
