import { setTimeout as passed } from 'node:timers/promises'
import { type DeskWish, deskPayload } from '../../../src/conversation/desk-command.ts'
import type { Actor } from '../../../src/conversation/inbound.ts'
import { publishHome } from '../outbound/home.ts'
import { platform, type Site } from '../site.ts'
import { inboundOf } from './inbound.ts'

const lookEveryMs = 100
const patienceMs = 8_000

/**
 * Hands a reviewer's wish to the conversation that the insight comes from, on whatever platform that was, and draws their
 * queue anew once it has been taken. An insight without a conversation gets one with the reviewer.
 */
export async function review(
  site: Site,
  by: { readonly workspace: string; readonly actor: Actor; readonly event: string },
  wish: DeskWish,
): Promise<void> {
  const { workspace, actor, event } = by
  const { desk } = site.context.library
  // Slack takes a person in place of a channel for their own conversation with Visao.
  const place = await desk.place(workspace, wish.insight, { platform, channel: actor.id })
  if (place === null) return
  const inbound = inboundOf({
    id: event,
    workspace,
    channel: place.channel,
    thread: place.thread,
    isDirect: false,
    actor,
    payload: deskPayload({ ...wish, from: platform }),
    at: site.context.clock.now(),
  })
  await site.context.receive({ ...inbound, platform: place.platform })
  site.background(async () => {
    const end = Date.now() + patienceMs
    while (Date.now() < end && !(await desk.settled(workspace, place.platform, event)))
      await passed(lookEveryMs)
    await publishHome(site, workspace, actor.id)
  })
}
