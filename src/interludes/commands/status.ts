import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { statusCard } from '../../inquiry/shown/status-card.ts'
import { backTo } from './back-to.ts'

/** The status card, and back to the question that waits. */
export async function status(context: TurnContext): Promise<Decision> {
  return decide(context.state, [[...statusCard(context), ...backTo(context)]])
}
