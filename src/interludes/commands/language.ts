import { decide } from '../../conversation/decide.ts'
import type { Decision, TurnContext } from '../../conversation/step.ts'
import { prose } from '../../conversation/write.ts'
import type { Command } from '../../understanding/read-command.ts'
import { backTo } from './back-to.ts'

/** Changes the language of the person who asks; without one named, to the other. */
export async function language(context: TurnContext, command: Command): Promise<Decision> {
  const { state, actor } = context
  const named = command.name === 'language' ? command.to : null
  const next = named ?? (state.language === 'en' ? 'vi' : 'en')
  const people = { ...state.people, [actor.id]: { name: actor.name, language: next } }
  const changed = { ...context, state: { ...state, language: next, people } }
  return decide(changed.state, [[prose('language.changed'), ...backTo(changed)]])
}
