import { z } from 'zod'
import { claim, finding, language, words } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Chooses and words the next question about a claim. */
export const nextProbe = defineTask({
  name: 'next_probe',
  prompt: 'next-probe',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'quotes', 'figures'],
  prose: 'question',
  input: z.strictObject({
    language,
    question: z.string(),
    claim: z.string(),
    branch: z.array(claim),
    asked: z.array(z.strictObject({ probe: z.string(), question: z.string(), answer: z.string() })),
    /** Probes that may be asked now, the likeliest first. */
    open: z.array(z.string()),
    findings: z.array(finding),
    quotes: z.array(words),
  }),
  answer: z.strictObject({
    /** One of `open`. */
    probe: z.string(),
    question: z.string(),
  }),
})
