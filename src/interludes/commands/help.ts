import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** What Visao does and which words steer it. */
export async function help(context: TurnContext): Promise<Decision> {
  return decide(context.state, [[prose('help.what'), prose('help.words'), ...backTo(context)]])
}
