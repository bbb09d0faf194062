import type { DraftNode } from '../../conversation/content.ts'
import { asPut, pendingQuestion } from '../../conversation/pending-question.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'

/** The question that still waits, after something else was answered; the first one where none was put yet. */
export function backTo(context: TurnContext): readonly DraftNode[] {
  const { pending, brief, status } = context.state
  const waiting = pendingQuestion(pending)
  if (waiting !== null) return [prose('pending.back_to', { question: asPut(waiting, pending) })]
  return status === 'open' && brief.metric === null ? [prose('pending.question')] : []
}
