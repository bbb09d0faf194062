import { mergeEvidence } from '../evidence/evidence.ts'
import type { Draft, StepName } from './content.ts'
import type { Pending, ThreadState } from './state.ts'
import { type Decision, noRecords, type Records, type TurnContext } from './step.ts'

/** Builds a decision; the engine adds its records to what the thread may speak of. */
export function decide(
  state: ThreadState,
  messages: readonly Draft[],
  options: {
    readonly records?: Partial<Records>
    readonly move?: StepName
    readonly ask?: Pending | null
  } = {},
): Decision {
  const records = { ...noRecords, ...options.records }
  const { ask = state.pending } = options
  return {
    state: { ...state, pending: ask && { wording: state.turns, ...ask } },
    messages: messages.filter((message) => message.length > 0),
    records,
    move: options.move ?? 'stay',
  }
}

/** Two sets of records as one. */
export function mergeRecords(a: Records, b: Partial<Records>): Records {
  return {
    readings: [...a.readings, ...(b.readings ?? [])],
    findings: [...a.findings, ...(b.findings ?? [])],
    quotes: [...a.quotes, ...(b.quotes ?? [])],
    statements: [...a.statements, ...(b.statements ?? [])],
    insights: [...a.insights, ...(b.insights ?? [])],
    verdicts: [...a.verdicts, ...(b.verdicts ?? [])],
    sources: [...a.sources, ...(b.sources ?? [])],
  }
}

/** The state with all that a decision recorded among what the thread may speak of. */
export function remembered(decision: Decision): ThreadState {
  const { readings, findings, quotes, statements } = decision.records
  const made = [...readings, ...findings, ...quotes, ...statements].map((record) => record.id)
  return { ...decision.state, evidence: [...new Set([...decision.state.evidence, ...made])] }
}

/** The context as it is after a decision of the same turn. */
export function after(context: TurnContext, decision: Decision): TurnContext {
  return {
    ...context,
    state: remembered(decision),
    evidence: mergeEvidence(context.evidence, decision.records),
  }
}
