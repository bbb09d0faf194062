import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import { digestOf } from '../../inquiry/digest/digest.ts'
import { backTo } from './back-to.ts'

/** Days that a digest goes back which nobody subscribed to. */
const days = 7

/** What changed within a week, what is due and what waits, over all saved insights; one sentence where nothing does. */
export async function digest(context: TurnContext): Promise<Decision> {
  const { state, tools } = context
  const since = new Date(Date.parse(tools.now) - days * 86_400_000).toISOString()
  const { language, digest: subscribed } = state
  const made = await digestOf(context, {
    since,
    about: 'all',
    language,
    told: null,
    timeZone: tools.timeZone,
  })
  if (made.nodes.length === 0) return decide(state, [[prose('digest.nothing'), ...backTo(context)]])
  const elsewhere = tools.places.length > 0 ? [prose('digest.offer_where')] : []
  const offer = subscribed === null ? [prose('digest.offer'), ...elsewhere] : []
  const message = [...made.nodes, ...offer, ...backTo(context)]
  const { records, quoted, cited } = made
  return { ...decide(state, [message], { records }), quoted, cited }
}
