import { randomUUID } from 'node:crypto'
import type { Model, NoneReason } from '../llm/model.ts'
import { loadPrompt } from '../llm/prompts/load-prompt.ts'
import { tasks } from '../llm/tasks/index.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import type { Clock } from '../support/clock.ts'
import type { Tools } from '../tools.ts'
import { modelReport } from './model-report.ts'

export type Asking = Pick<Tools, 'ask' | 'modelTrouble' | 'modelSecrets' | 'judged' | 'modelReport'>

/** That nobody asked an endpoint is no trouble with it. */
const unused: readonly NoneReason[] = ['off', 'no_model']

/** The model as turns reach it. */
export interface ModelDesk {
  /** What one turn asks with. */
  turn(key: ThreadKey, signal: AbortSignal): Asking
  /** Ends what the model is doing for a thread: somebody said stop. */
  stop(key: ThreadKey): void
}

/** A desk over a model; without one everything is answered by null, at no cost. */
export function createModelDesk(model: Model | null, store: Store, clock: Clock): ModelDesk {
  const secrets = model === null ? [] : Object.values(tasks).map(({ prompt }) => loadPrompt(prompt).system)
  const working = new Map<string, Set<AbortController>>()
  return {
    turn: (key, signal) => (model === null ? noModel : askingFor(model, key, signal)),
    stop(key) {
      for (const controller of working.get(addressOf(key)) ?? []) controller.abort()
    },
  }

  function askingFor(asked: Model, key: ThreadKey, signal: AbortSignal): Asking {
    const { workspace } = key
    let trouble: NoneReason | null = null
    return {
      async ask(task, input, options = {}) {
        const stop = new AbortController()
        const stops = working.get(addressOf(key)) ?? new Set()
        working.set(addressOf(key), stops.add(stop))
        try {
          const call = { ...options, workspace, signal: AbortSignal.any([signal, stop.signal]) }
          const result = await asked.ask(task, input, call)
          trouble = result.kind === 'none' && !unused.includes(result.reason) ? result.reason : null
          return result.kind === 'none' ? null : result.answer
        } finally {
          stops.delete(stop)
          if (stops.size === 0) working.delete(addressOf(key))
        }
      },
      modelTrouble: () => trouble,
      modelSecrets: secrets,
      modelReport: () => modelReport(asked, store, workspace, clock),
      async judged(task, outcome, reasons) {
        const body = { kind: 'draft' as const, task, outcome, reasons: [...reasons] }
        await store.saveModelRecord({ id: randomUUID(), workspace, at: clock.now().toISOString(), body })
      },
    }
  }
}

export const noModel: Asking = {
  ask: async () => null,
  modelTrouble: () => null,
  modelSecrets: [],
  modelReport: async () => null,
  judged: async () => undefined,
}

function addressOf({ workspace, platform, channel, thread }: ThreadKey): string {
  return JSON.stringify([workspace, platform, channel, thread])
}
