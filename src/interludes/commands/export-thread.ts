import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** The conversation so far as a Markdown file in the workspace's folder. */
export async function exportThread(context: TurnContext): Promise<Decision> {
  const path = await context.tools.exportThread(context.state.brief.question?.words ?? '')
  return decide(context.state, [[prose('steer.exported', { path: { quoted: path } }), ...backTo(context)]])
}
