import type { Model } from '../../src/llm/model.ts'
import { type TaskAnswer, type TaskInput, type TaskName, tasks } from '../../src/llm/tasks/index.ts'

/** What a scripted model answers to each task; nothing where it says nothing. Anything else than the schema's is not parsed. */
export type Script = {
  readonly [N in TaskName]?: (input: TaskInput<N>, again: boolean) => unknown
}

/** A model that answers by a script, with the tasks that it was asked. */
export function scriptedModel(script: Script): Model & { readonly asked: readonly TaskName[] } {
  const asked: TaskName[] = []
  return {
    asked,
    about: { host: 'a script', models: { fast: 'scripted', strong: 'scripted' }, dailyTokens: 1_000 },
    async ask<N extends TaskName>(task: N, input: TaskInput<N>, { repair }: { repair?: unknown }) {
      asked.push(task)
      tasks[task].input.parse(input)
      const answer = script[task]?.(input, repair !== undefined)
      if (answer === undefined) return { kind: 'none', reason: 'failed' }
      const parsed = tasks[task].answer.safeParse(answer)
      if (!parsed.success) return { kind: 'none', reason: 'not_parsed' }
      return { kind: 'answered', answer: parsed.data as TaskAnswer<N>, usage: { input: 0, output: 0 } }
    },
  }
}
