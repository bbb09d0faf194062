import { z } from 'zod'
import type { Inbound, Payload } from '../../src/conversation/inbound.ts'
import type { Visitor } from './access/visitor.ts'
import { channel, platform, workspace } from './site.ts'

const eventSchema = z.uuid()

/** Whether a text can name a conversation. */
export function isThread(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(text)
}

/** The id that the page gave its event, or null when it is none. */
export function eventId(value: unknown): string | null {
  const parsed = eventSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** What a visitor did, in the house's words. */
export function toInbound(
  id: string,
  thread: string,
  visitor: Visitor,
  payload: Payload,
  now: Date,
): Inbound {
  return {
    id,
    platform,
    workspace,
    thread: { channel, thread, isDirect: true },
    actor: {
      id: visitor.id,
      name: visitor.name,
      locale: visitor.language,
      ...(visitor.timeZone === undefined ? {} : { timeZone: visitor.timeZone }),
    },
    payload,
    receivedAt: now.toISOString(),
  }
}

/** A typed line: `/status` and the like are commands, all else is a message. */
export function lineOf(text: string): Payload {
  const command = /^\/([a-z][a-z_-]{0,30})(?:\s+([\s\S]*))?$/.exec(text.trim())
  return command?.[1] === undefined
    ? { kind: 'message', text }
    : { kind: 'command', name: command[1], text: command[2] ?? '' }
}
