import type { DraftNode } from '../../conversation/content.ts'
import { after } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { wordProbe } from '../../inquiry/model/word-probe.ts'

/** Probes that come with buttons of their own, which their words explain. */
const withMenu = 'menu'

/** The decision with its probe in words that fit the talk, where a model has some: the probe itself stays the same. */
export async function inFittingWords(context: TurnContext, decision: Decision): Promise<Decision> {
  const { pending } = decision.state
  const probe = pending?.ask === 'why' && decision.move === 'stay' ? pending.about : null
  if (probe === null || probe === withMenu) return decision
  const asks = (node: DraftNode) =>
    node.type === 'prose' && 'say' in node.text && node.text.say === `why.probe.${probe}`
  if (!decision.messages.some((message) => message.some(asks))) return decision
  const text = await wordProbe(after(context, decision), probe)
  if (text === null) return decision
  return {
    ...decision,
    messages: decision.messages.map((message) =>
      message.map((node) => (asks(node) ? { type: 'prose' as const, text } : node)),
    ),
  }
}
