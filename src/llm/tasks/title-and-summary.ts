import { z } from 'zod'
import { claim, finding, language } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** A title and a short summary of a thread as it stands. */
export const titleAndSummary = defineTask({
  name: 'title_and_summary',
  prompt: 'title-and-summary',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'figures'],
  prose: 'summary',
  input: z.strictObject({
    language,
    question: z.string(),
    step: z.string(),
    findings: z.array(finding),
    claims: z.array(claim),
    statement: z.string().nullable(),
    actions: z.array(z.string()),
  }),
  answer: z.strictObject({ title: z.string(), summary: z.string() }),
})
