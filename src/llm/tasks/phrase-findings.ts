import { z } from 'zod'
import { finding, language } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Words findings for the question at hand; says nothing that their templates do not. */
export const phraseFindings = defineTask({
  name: 'phrase_findings',
  prompt: 'phrase-findings',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'figures', 'names'],
  input: z.strictObject({ language, question: z.string(), findings: z.array(finding) }),
  answer: z.strictObject({
    findings: z.array(
      z.strictObject({
        id: z.string(),
        text: z.string(),
        /** The one caveat that matters. */
        caveat: z.string().nullable(),
      }),
    ),
  }),
})
