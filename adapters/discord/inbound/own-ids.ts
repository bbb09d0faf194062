/** Controls of this adapter's own, beside those that messages of the house bring. */
export const answerId = 'w:answer'
export const answerText = 'text'
export const answerFiles = 'files'
export const insightSelectId = 'w:insight'

/** What a lead may decide below an insight's card, by the commands of the house. */
export const decisions = ['approve', 'request_changes'] as const
export type Decision = (typeof decisions)[number]

export function decisionId(decision: Decision, thread: string): string {
  return `w:${decision}:${thread}`
}

/** Reads what `decisionId` made; null for anything else. */
export function readDecision(id: string): { readonly decision: Decision; readonly thread: string } | null {
  const [, name, thread] = /^w:(\w+):(\d+)$/u.exec(id) ?? []
  const decision = decisions.find((known) => known === name)
  return decision === undefined || thread === undefined ? null : { decision, thread }
}
