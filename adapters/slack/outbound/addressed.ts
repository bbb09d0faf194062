import type { Outbound } from '../../../src/conversation/outbound.ts'
import { deskOwner } from '../desk.ts'

/** Where a message goes: into a thread or a channel for all, or to one person there. */
export type Address =
  | {
      readonly kind: 'thread'
      readonly channel: string
      /** Null where the conversation has no first message of Slack's yet, and for what stands in the channel itself. */
      readonly thread: string | null
    }
  | {
      readonly kind: 'person'
      readonly channel: string
      readonly user: string
      /** Null for what is answered beside all threads. */
      readonly thread: string | null
    }

/** What `/insight` is answered, and whatever is meant for one person, nobody else sees. */
export function addressOf({ channel, thread, audience }: Outbound): Address {
  const owner = deskOwner(thread)
  if (owner !== null) return { kind: 'person', channel, user: owner, thread: null }
  if (audience.kind === 'channel') return { kind: 'thread', channel, thread: null }
  if (audience.kind === 'person') return { kind: 'person', channel, user: audience.person, thread }
  return { kind: 'thread', channel, thread: /^\d+\.\d+$/u.test(thread) ? thread : null }
}
