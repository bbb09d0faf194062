import { mergeEvidence } from '../evidence/evidence.ts'
import type { Draft, StepName } from './content.ts'
import type { Pending, ThreadState } from './state.ts'
import { type Decision, noRecords, type Records, type TurnContext } from './step.ts'

/** Builds a decision: new records are added to the thread's evidence by themselves. */
export function decide(
  state: ThreadState,
  messages: readonly Draft[],
  options: { readonly records?: Partial<Records>; readonly move?: StepName; readonly ask?: Pending | null } = {},
): Decision {
  const records = { ...noRecords, ...options.records }
  const made = [
    ...records.readings,
    ...records.findings,
    ...records.quotes,
    ...records.statements,
    ...records.insights,
  ].map((record) => record.id)
  return {
    state: {
      ...state,
      ...(options.ask === undefined ? {} : { pending: options.ask }),
      evidence: [...new Set([...state.evidence, ...made])],
    },
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
    sources: [...a.sources, ...(b.sources ?? [])],
  }
}

/** The context as it is after a decision of the same turn. */
export function after(context: TurnContext, decision: Decision): TurnContext {
  return { ...context, state: decision.state, evidence: mergeEvidence(context.evidence, decision.records) }
}
