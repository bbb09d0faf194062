import type { Insight } from '../insights/insight.ts'
import type { ThreadState } from './state.ts'

/** The state with an insight in its place, of the present question or of an earlier one. */
export function withInsight(state: ThreadState, insight: Insight): ThreadState {
  return {
    ...state,
    insight: state.insight?.id === insight.id ? insight : state.insight,
    shelved: state.shelved.map((one) => (one.insight.id === insight.id ? { ...one, insight } : one)),
  }
}
