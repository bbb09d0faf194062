import type { Payload } from '../conversation/inbound.ts'
import { readCommand } from '../understanding/read-command.ts'

/** Whether an event wants what goes on in its thread to end, by button or by word; a model at work is not waited for then. */
export function saysStop(payload: Payload): boolean {
  if (payload.kind === 'message') return readCommand(payload.text)?.name === 'stop'
  return payload.kind === 'stop' || (payload.kind === 'command' && payload.name === 'stop')
}
