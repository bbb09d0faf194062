import type { Context } from 'hono'
import type { Payload } from '../../../src/conversation/inbound.ts'
import { toInbound } from '../inbound.ts'
import type { Site, SiteEnv } from '../site.ts'

/**
 * Hands an event to the house and tells every open page of the conversation. `words` is what the visitor is seen
 * to have said until the transcript holds it.
 */
export async function take(
  site: Site,
  c: Context<SiteEnv>,
  thread: string,
  event: string,
  payload: Payload,
  words: string,
): Promise<void> {
  const { visitor } = c.var
  const inbound = toInbound(event, thread, visitor, payload, site.context.clock.now())
  const entry = {
    id: event,
    direction: 'in',
    at: inbound.receivedAt,
    author: visitor.name,
    text: words,
  } as const
  if (words !== '') site.hub.expect(thread, entry)
  try {
    const { fresh } = await site.context.receive(inbound)
    if (!fresh) site.hub.settle(thread, event)
  } catch (cause) {
    site.hub.settle(thread, event)
    throw cause
  }
  site.hub.publish(thread, { kind: 'changed' })
}
