import type { DraftNode } from '../../conversation/content.ts'
import { pendingQuestion } from '../../conversation/pending-question.ts'
import type { TurnContext } from '../../conversation/step.ts'
import { prose, say } from '../../conversation/write.ts'

/** The question that still waits, after something else was answered. */
export function backTo(context: TurnContext): readonly DraftNode[] {
  const waiting = pendingQuestion(context.state.pending)
  return waiting === null ? [] : [prose('pending.back_to', { question: say(waiting.question) })]
}
