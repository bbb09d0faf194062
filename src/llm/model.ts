import type { TaskAnswer, TaskHands, TaskInput, TaskName } from './tasks/index.ts'

/** Why a model gave nothing; the caller does without it then. */
export const noneReasons = [
  /** The workspace switched it off, or forbids what the task sends. */
  'off',
  'no_model',
  'over_budget',
  /** It failed so often lately that it is left alone for a while. */
  'circuit_open',
  'timeout',
  'failed',
  'refused',
  /** The answer was cut off, or there was none. */
  'incomplete',
  'not_parsed',
  /** A person or the end of the process stopped it. */
  'stopped',
] as const
export type NoneReason = (typeof noneReasons)[number]

/** Tokens that were paid for, over all steps and tries of one task. */
export interface Usage {
  readonly input: number
  readonly output: number
}

export type Asked<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer; readonly usage: Usage }
  | { readonly kind: 'none'; readonly reason: NoneReason }

/** What may be said about one question besides its input. */
export interface AskOptions<N extends TaskName> {
  /** The task's prose so far, each time more of it is there; nothing in it is checked yet. */
  readonly onText?: (text: string) => void
  /** Answers a task's own questions; for tasks with tools. */
  readonly hands?: TaskHands<N>
  /** An earlier draft that was refused, and why, in the words of the guard: it is asked for once more. */
  readonly repair?: { readonly answer: TaskAnswer<N>; readonly reasons: readonly string[] }
}

export interface Call<N extends TaskName> extends AskOptions<N> {
  readonly workspace: string
  readonly signal: AbortSignal
}

/** Where a model is, by what names, and what a workspace may spend on it a day, in tokens. */
export interface ModelAbout {
  readonly host: string
  readonly models: { readonly fast: string; readonly strong: string }
  readonly dailyTokens: number
}

/** A language model behind tasks; it never throws for what an endpoint does. */
export interface Model {
  readonly about: ModelAbout
  ask<N extends TaskName>(task: N, input: TaskInput<N>, call: Call<N>): Promise<Asked<TaskAnswer<N>>>
}
