import type { Payload } from './inbound.ts'

/** The command by which a surface hands over a message as what a customer said, whatever question waits in the thread. */
export const quoteCommand = 'customer_quote'

/** Customers' words as an event's payload, one quote a line. */
export function quotePayload(words: string): Payload {
  return { kind: 'command', name: quoteCommand, text: words }
}
