import { z } from 'zod'
import { emotion, language } from '../shapes.ts'
import { defineTask } from '../task.ts'

/** Reads what somebody wrote while a question waited: what they did with it, and which parts of it say what. */
export const readAnswer = defineTask({
  name: 'read_answer',
  prompt: 'read-answer',
  untrusted: true,
  languages: ['en', 'vi'],
  sends: ['words'],
  input: z.strictObject({
    language,
    today: z.iso.date(),
    words: z.string(),
    /** The question that waits, as it was put. */
    question: z.string(),
    /** Buttons and options beside it. */
    options: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    /** What may be filled, and what each asks for. */
    slots: z.array(z.strictObject({ slot: z.string(), asks: z.string() })),
  }),
  answer: z.strictObject({
    does: z.enum([
      'answers',
      'does_not_know',
      'skips',
      'goes_on',
      'asks_something_else',
      'corrects',
      'small_talk',
      'unclear',
    ]),
    /** Id of the option that the words choose. */
    option: z.string().nullable(),
    /** Each slot once; the words to the letter. */
    slots: z.array(z.strictObject({ slot: z.string(), words: z.string() })),
    /** How the person knows: thinks so, saw or heard it, repeats a customer, read a figure. */
    knows: z.enum(['belief', 'observed', 'customer', 'figure']).nullable(),
    emotion: emotion.nullable(),
    /** The words, to the letter, that ask for something else. */
    aside: z.string().nullable(),
    /** "Revenue means net of returns": the term and what it means, both to the letter. */
    definition: z.strictObject({ term: z.string(), means: z.string() }).nullable(),
  }),
})
