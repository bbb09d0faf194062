import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** All that is stored of the person who asks, as a JSON file in the workspace's folder. */
export async function exportPerson(context: TurnContext): Promise<Decision> {
  const path = await context.tools.exportPerson(context.actor.id)
  return decide(context.state, [[prose('forget.exported', { path: { quoted: path } }), ...backTo(context)]])
}
