import type { Tools } from '../tools.ts'

export interface Patience {
  /** After this time of waiting for one answer the people in the thread are told what is waited for. */
  readonly sayAfterMs: number
  /** After this time of waiting in one turn nothing more is asked. */
  readonly turnMs: number
}

const usualPatience: Patience = { sayAfterMs: 2_000, turnMs: 25_000 }

/**
 * The tools of a turn that waits for a model no longer than a person does: what takes long is said, and after a trouble or
 * when the turn's time is used up the rest of it goes on without.
 */
export function patient(tools: Tools, { sayAfterMs, turnMs }: Patience = usualPatience): Tools {
  let waitedMs = 0
  return {
    ...tools,
    async ask(task, input, options) {
      if (tools.modelTrouble() !== null || waitedMs >= turnMs) return null
      const began = performance.now()
      const said = setTimeout(() => tools.working({ say: 'working.model' }), sayAfterMs)
      try {
        return await tools.ask(task, input, options)
      } finally {
        clearTimeout(said)
        waitedMs += performance.now() - began
      }
    },
  }
}
