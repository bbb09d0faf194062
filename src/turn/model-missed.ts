import type { Decision } from '../conversation/step.ts'
import { notice } from '../conversation/write.ts'
import type { Tools } from '../tools.ts'

/** Troubles that nobody chose: that a workspace has no model, or that somebody said stop, is no news. */
const unasked: readonly string[] = ['no_model', 'off', 'stopped']

/** The decision with the word that it was made without the model, once a thread. */
export function saidOnce(decision: Decision, tools: Pick<Tools, 'modelTrouble'>): Decision {
  const trouble = tools.modelTrouble()
  if (trouble === null || unasked.includes(trouble) || decision.state.modelMissed) return decision
  if (decision.messages.length === 0) return decision
  const key = trouble === 'over_budget' ? 'model.over_budget' : 'model.missed'
  return {
    ...decision,
    state: { ...decision.state, modelMissed: true },
    // First, so that the question that waits stays last.
    messages: [[notice('info', key)], ...decision.messages],
  }
}
