import type { Actor, Inbound, Payload } from '../../src/conversation/inbound.ts'
import { type Language, phrase } from '../../src/locales/locale.ts'

/** There is one workspace on a machine, the page's too. */
export const workspace = 'local'
const platform = 'terminal'
export const channel = 'terminal'

/** Whoever sits at the terminal. */
export function localActor(language: Language | undefined): Actor {
  return {
    id: 'terminal',
    name: phrase(language ?? 'en', 'terminal.you'),
    ...(language === undefined ? {} : { locale: language }),
  }
}

export function inboundOf(turn: {
  readonly id: string
  readonly thread: string
  readonly actor: Actor
  readonly payload: Payload
  readonly at: Date
}): Inbound {
  return {
    id: turn.id,
    platform,
    workspace,
    thread: { channel, thread: turn.thread, isDirect: true },
    actor: turn.actor,
    payload: turn.payload,
    receivedAt: turn.at.toISOString(),
  }
}
