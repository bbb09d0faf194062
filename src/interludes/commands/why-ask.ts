import { decide } from '../../conversation/decide.ts'
import { pendingQuestion } from '../../conversation/pending-question.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** Says why the question that waits is asked. */
export async function whyAsk(context: TurnContext): Promise<Decision> {
  const waiting = pendingQuestion(context.state.pending)
  return decide(context.state, [[prose(waiting?.reason ?? 'why_ask.nothing'), ...backTo(context)]])
}
