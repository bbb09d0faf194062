import { defineInterlude } from '../conversation/interlude.ts'
import type { Input, TurnContext } from '../conversation/step.ts'
import { type Command, readCommand } from '../understanding/read-command.ts'
import { commandButtons, commands } from './commands/index.ts'

/** Words that are an answer while a question waits, and a command otherwise. */
const answersToo = new Set(['skip', 'resume'])

/** "help", "status", "back"… by button, slash or word, in either language. */
export const command = defineInterlude({
  name: 'command',
  async run(context, input) {
    const button = input.kind === 'choice' ? commandButtons[input.name] : undefined
    if (button !== undefined && isOffered(context, input)) return button(context)
    const found = commandIn(context, input)
    return found === null ? null : commands[found.name](context, found)
  },
})

function isOffered({ state }: TurnContext, input: Input): boolean {
  return input.kind === 'choice' && state.offered.some(({ name }) => name === input.name)
}

/** "dung" without its marks is "đúng" (right) where a question waits, and "dừng" (stop) elsewhere. */
function isBareYes(text: string): boolean {
  return /^\s*dung\s*[.!]?\s*$/iu.test(text)
}

/** "Model" alone may be what somebody calls a column or a product while a question waits. */
function isBareModel(text: string): boolean {
  return /^\s*(?:model|mô hình|mo hinh)\s*[.!?]?\s*$/iu.test(text)
}

function commandIn(context: TurnContext, input: Input): Command | null {
  if (input.kind === 'command') return readCommand(`/${input.name} ${input.text}`.trim()) ?? { name: 'help' }
  if (input.kind === 'choice' && input.name === 'resume') return { name: 'resume' }
  if (input.kind !== 'text') return null
  const found = readCommand(input.text)
  if (found === null) return null
  const slash = input.text.trimStart().startsWith('/')
  const waiting = context.state.pending !== null && context.state.status === 'open'
  if (!slash && waiting && (answersToo.has(found.name) || isBareYes(input.text) || isBareModel(input.text)))
    return null
  return found
}
