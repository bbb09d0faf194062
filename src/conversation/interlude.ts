import type { Decision, Input, TurnContext } from './step.ts'

/** Something that may happen at any step and leaves the step where it is: a command, a file, a side question. */
export interface Interlude {
  readonly name: string
  /** The decision, or null when this input is not its business. */
  run(context: TurnContext, input: Input): Promise<Decision | null>
}

/** Declares an interlude; the compiler checks its shape. */
export function defineInterlude(interlude: Interlude): Interlude {
  return interlude
}
