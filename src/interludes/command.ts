import { defineInterlude } from '../conversation/interlude.ts'
import type { Decision, Input, TurnContext } from '../conversation/step.ts'
import { type Command, readCommand } from '../understanding/read-command.ts'
import { commands } from './commands/index.ts'

/** Words that are an answer while a question waits, and a command otherwise. */
const answersToo = new Set(['skip', 'resume', 'back'])

/** "help", "status", "back"… by button, slash or word, in either language. */
export const command = defineInterlude({
  name: 'command',
  async run(context, input) {
    const found = commandIn(context, input)
    return found === null ? resumed(context, input) : commands[found.name](context, found)
  },
})

function commandIn(context: TurnContext, input: Input): Command | null {
  if (input.kind === 'command') return readCommand(`/${input.name} ${input.text}`.trim()) ?? { name: 'help' }
  if (input.kind === 'choice' && input.name === 'resume') return { name: 'resume' }
  if (input.kind !== 'text') return null
  const found = readCommand(input.text)
  if (found === null) return null
  const slash = input.text.trimStart().startsWith('/')
  const paused = context.state.status !== 'open'
  if (
    !slash &&
    !paused &&
    answersToo.has(found.name) &&
    found.name !== 'back' &&
    context.state.pending !== null
  )
    return null
  return found
}

/** Anything said to a paused or stopped thread takes it up again. */
async function resumed(context: TurnContext, input: Input): Promise<Decision | null> {
  if (context.state.status !== 'paused' && context.state.status !== 'stopped') return null
  if (input.kind !== 'text' && input.kind !== 'opened') return null
  return commands.resume(context, { name: 'resume' })
}
