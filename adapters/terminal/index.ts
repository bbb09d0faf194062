import { defineAdapter } from '../adapter.ts'
import { startInteractive } from './interactive.ts'
import { startMachine } from './machine.ts'
import { type TerminalOptions, terminalOptionsSchema } from './options.ts'

/** The terminal: a prompt for people, and JSON lines for programs. */
export const terminal = defineAdapter<TerminalOptions>({
  name: 'terminal',
  options: terminalOptionsSchema,
  capabilities: {
    nativeChart: true,
    nativeTable: true,
    stream: 'none',
    ephemeral: true,
    formFields: ['short', 'long', 'one', 'many', 'yes_no', 'person', 'date', 'number', 'file'],
    maxFields: 50,
    maxOptions: 100,
    maxActions: 50,
    maxTableRows: 500,
    textBudget: 100_000,
    blockBudget: 500,
  },
  async start(options, context) {
    return options.json ? startMachine(options, context) : startInteractive(options, context)
  },
})
