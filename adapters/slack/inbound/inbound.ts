import type { Actor, Inbound, Payload } from '../../../src/conversation/inbound.ts'
import { platform } from '../site.ts'

/** Something that happened in Slack, in the house's words. */
export function inboundOf(said: {
  readonly id: string
  readonly workspace: string
  readonly channel: string
  readonly thread: string
  readonly isDirect: boolean
  readonly actor: Actor
  readonly payload: Payload
  readonly at: Date
}): Inbound {
  const { id, workspace, channel, thread, isDirect, actor, payload, at } = said
  return {
    id,
    platform,
    workspace,
    thread: { channel, thread, isDirect },
    actor,
    payload,
    receivedAt: at.toISOString(),
  }
}

/** A message is one event however often, and under whatever name, Slack tells of it. */
export function messageId(channel: string, ts: string): string {
  return `${channel}:${ts}`
}
