import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { buttons, notice, prose } from '../../conversation/write.ts'
import { backTo } from './back-to.ts'

/** Asks before a person's words are erased: it cannot be taken back. */
export async function forget(context: TurnContext): Promise<Decision> {
  return decide(context.state, [
    [
      notice('warning', 'forget.ask', { name: { name: context.actor.name } }),
      buttons(['forget_yes', 'button.forget'], ['forget_no', 'button.keep_words']),
    ],
  ])
}

/** Erases what the person who asks has written, everywhere in the workspace; figures stay. */
export async function forgetNow(context: TurnContext): Promise<Decision> {
  const { state, actor, tools } = context
  const done = decide(state, [[prose('forget.done'), ...backTo(context)]])
  // Whoever is forgotten is written to no more.
  const ends = (await tools.digestsTo(actor.id)).filter(({ to }) => to === 'direct')
  return { ...done, forgets: actor.id, ends }
}

export async function forgetNot(context: TurnContext): Promise<Decision> {
  return decide(context.state, [[prose('forget.not'), ...backTo(context)]])
}
