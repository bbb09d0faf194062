import { phrase } from '../locales/locale.ts'
import type { Outbound } from './outbound.ts'

/** What was meant for one person's own conversation, as it is told in the thread where that cannot be had: it says so first. */
export function insteadOfDirect(outbound: Outbound): Outbound {
  const said = phrase(outbound.language, 'digest.not_direct')
  return {
    ...outbound,
    audience: { kind: 'thread' },
    content: [{ type: 'notice', level: 'info', text: said }, ...outbound.content],
    text: `${said}\n\n${outbound.text}`,
  }
}
