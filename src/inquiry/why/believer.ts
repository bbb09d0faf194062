import type { TurnContext } from '../../conversation/step.ts'
import { say } from '../../conversation/write.ts'
import type { Param } from '../../locales/said.ts'

/** Who said a thing, by name, where more than one person is in the thread; null where it goes without saying. */
export function believer(context: TurnContext, statement: string): Param | null {
  return Object.keys(context.state.people).length < 2 ? null : speaker(context, statement)
}

/** Who said a thing, by name. A name with a digit in it is no name in the data, so it is shown as it was written. */
export function speaker({ evidence, actor }: TurnContext, statement: string): Param {
  const name = evidence.statements[statement]?.by.name ?? actor.name
  if (name === '') return say('why.someone')
  return /\p{N}/u.test(name) ? { quoted: name } : { name }
}
