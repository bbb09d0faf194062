import { z } from 'zod'
import { language, words } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Sorts customers' words into themes; every theme names the quotes that carry it and those against it. */
export const codeThemes = defineTask({
  name: 'code_themes',
  prompt: 'code-themes',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words', 'quotes'],
  input: z.strictObject({
    language,
    question: z.string(),
    quotes: z.array(words),
    /** Themes that are known already. */
    known: z.array(words),
  }),
  answer: z.strictObject({
    themes: z.array(
      z.strictObject({
        /** Id of a known theme, else null. */
        known: z.string().nullable(),
        label: z.string(),
        /** Ids of quotes. */
        quotes: z.array(z.string()),
        against: z.array(z.string()),
      }),
    ),
  }),
})
