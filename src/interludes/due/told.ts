import type { Draft } from '../../conversation/content.ts'
import type { ThreadState } from '../../conversation/state.ts'
import type { Addressed, Decision, Records } from '../../conversation/step.ts'
import type { Insight } from '../../insights/insight.ts'

/** What taking up one thing that was due came to. */
export interface Told {
  readonly state: ThreadState
  readonly messages: readonly Draft[]
  readonly records: Records
  /** Messages for somebody else than the thread. */
  readonly addressed?: readonly Addressed[]
  /** Records of other threads that are spoken of. */
  readonly cited?: NonNullable<Decision['cited']>
  /** Insights of other threads whose words are repeated. */
  readonly quoted?: readonly Insight[]
  /** Faults that became a verdict; for the log. */
  readonly faults?: readonly unknown[]
}

/** An insight as the thread holds it now: what was due before may have changed it in the same turn. */
export function latest(state: ThreadState, insight: Insight): Insight {
  if (state.insight?.id === insight.id) return state.insight
  return state.shelved.find((one) => one.insight.id === insight.id)?.insight ?? insight
}
