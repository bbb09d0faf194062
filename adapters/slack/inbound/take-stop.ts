import { z } from 'zod'
import type { Place, Site } from '../site.ts'
import { inboundOf } from './inbound.ts'

/** The stop button of a session. https://docs.slack.dev/reference/events/agent_session_stopped */
const stopSchema = z.looseObject({
  channel: z.string().min(1),
  thread_ts: z.string().min(1),
  user: z.string().min(1),
  event_ts: z.string().min(1),
})

/** Somebody pressed the stop button; Slack leaves it to us to say that the session is at rest. */
export async function takeStop(site: Site, { workspace }: Place, event: unknown): Promise<void> {
  const parsed = stopSchema.safeParse(event)
  if (!parsed.success) return
  const { channel, thread_ts: thread, user, event_ts } = parsed.data
  const actor = await site.people.actor(workspace, user)
  await site.context.receive(
    inboundOf({
      id: `stop:${channel}:${event_ts}`,
      workspace,
      channel,
      thread,
      isDirect: channel.startsWith('D'),
      actor,
      payload: { kind: 'stop' },
      at: site.context.clock.now(),
    }),
  )
  site.activity.say({ workspace, channel, thread }, null)
}
