import type { Seen } from './checks/check.ts'
import type { Act } from './persona.ts'

/** Characters of a text that are worth reading again. */
const longest = 300

/** A turn as a person would read it: who did what, what was said to it, and where the thread is then. */
export function printTurn(by: string, act: Act, { messages, state }: Seen): string {
  const said = messages.map(({ text }) => text.replace(/^/gmu, '    ')).join('\n    ·\n')
  const waits = state.pending === null ? 'nothing' : `${state.pending.ask} ${state.pending.about ?? ''}`
  return `${by} ${printAct(act)}\n${said}\n  -- ${state.step} ${state.status}, waits for ${waits}`
}

function printAct(act: Act): string {
  switch (act.kind) {
    case 'say':
      return `says: ${JSON.stringify(act.text.slice(0, longest))}`
    case 'press':
      return `presses: ${act.offer.label}`
    case 'submit':
      return `submits: ${JSON.stringify(act.values)}`
    case 'file':
      return 'drops a file'
    case 'open':
      return 'opens the thread'
  }
}
