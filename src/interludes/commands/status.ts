import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { summarise } from '../../inquiry/model/summarise.ts'
import { statusCard } from '../../inquiry/shown/status-card.ts'
import { backTo } from './back-to.ts'

/** What the thread came to so far, the status card, and back to the question that waits. */
export async function status(context: TurnContext): Promise<Decision> {
  return decide(context.state, [[...(await summarise(context)), ...statusCard(context), ...backTo(context)]])
}
