import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** The thread is not spoken to unasked. */
export async function mute(context: TurnContext): Promise<Decision> {
  return decide({ ...context.state, muted: true }, [[prose('steer.muted'), ...backTo(context)]])
}

export async function unmute(context: TurnContext): Promise<Decision> {
  return decide({ ...context.state, muted: false, nudged: false }, [
    [prose('steer.unmuted'), ...backTo(context)],
  ])
}
