import { z } from 'zod'

/** What stands at the head of a prompt's file. */
export const promptHeadSchema = z.strictObject({
  /** The task that it serves. */
  name: z.string(),
  version: z.number().int().positive(),
  /** A small fast model, for reading and probing, or a stronger one, for drafting. */
  model: z.enum(['fast', 'strong']),
  languages: z.array(z.enum(['en', 'vi'])).min(1),
  /** Each input of the task: written into the text as it is, or fenced as data. */
  inputs: z.record(z.string(), z.enum(['plain', 'fenced'])),
  /** The fields of the answer. */
  answer: z.array(z.string()).min(1),
})
export type PromptHead = z.infer<typeof promptHeadSchema>

/** A task's prompt, its partials in place: what the model is told, and what it is handed. */
export interface Prompt {
  readonly head: PromptHead
  readonly system: string
  readonly input: string
}
