import type { Inbound } from './inbound.ts'

/** What a platform is answered at once, before anything is read or written. */
export type Plan = 'ack' | 'open_form' | 'update'

/** References of buttons that open a form start so, because the choice has to be made without any I/O. */
export const formPrefix = 'f_'

/** The first phase of a turn: synchronous, from the event alone. */
export function plan(inbound: Inbound): Plan {
  if (inbound.payload.kind !== 'action') return 'ack'
  return inbound.payload.ref.startsWith(formPrefix) ? 'open_form' : 'update'
}
