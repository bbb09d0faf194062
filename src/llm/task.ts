import type { z } from 'zod'

/** The classes of data that a call may carry; a workspace can forbid each. */
export const dataClasses = ['words', 'quotes', 'figures', 'names'] as const
/** What colleagues write, what customers said, values of readings, names of metrics and groups. */
export type DataClass = (typeof dataClasses)[number]

/** A read-only question that a model may put while it works on a task. */
export interface ModelTool {
  readonly description: string
  readonly input: z.ZodObject
}

/**
 * One thing that a model is asked to do. `answer` is what is parsed, strictly: every field is required (`nullable`, never
 * `optional`) and no text in it has a length in the schema, since not every endpoint knows one. Figures in an answer's texts
 * are placeholders (`{{r:ID.field|format}}`), never digits; who asks checks that.
 */
export interface Task {
  readonly name: string
  /** The file in `prompts/`, without `.md`. */
  readonly prompt: string
  readonly input: z.ZodObject
  readonly answer: z.ZodObject
  /** It reads what a stranger may have written: no tools then, and everything that is not an id is fenced. */
  readonly untrusted: boolean
  readonly languages: readonly ('en' | 'vi')[]
  /** What it sends. */
  readonly sends: readonly DataClass[]
  /** The field of the answer that is prose and may be shown while it is written. */
  readonly prose?: string
  readonly tools?: Readonly<Record<string, ModelTool>>
}

/** Checks a task's shape and keeps its types. */
export function defineTask<const T extends Task>(task: T): T {
  return task
}
