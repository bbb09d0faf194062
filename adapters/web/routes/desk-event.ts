import type { Context } from 'hono'
import { type DeskWish, deskPayload } from '../../../src/conversation/desk-command.ts'
import type { ThreadPlace } from '../../../src/conversation/desk-history.ts'
import { digest } from '../../../src/support/ids.ts'
import { toInbound } from '../inbound.ts'
import { channel, platform, type Site, type SiteEnv, workspace } from '../site.ts'

/** How long a page waits for a decision to be taken, and how often it looks. */
const patienceMs = 8_000
const lookMs = 40

/**
 * Puts wishes into the inboxes of their insights' conversations, wherever these are held, and waits until they are taken, so that the
 * page that follows shows them. The same event sent twice is one. False where one of the insights is not here.
 */
export async function wish(
  site: Site,
  c: Context<SiteEnv>,
  event: string,
  wishes: readonly DeskWish[],
): Promise<boolean> {
  const { library } = site.context
  const sent: { readonly place: ThreadPlace; readonly id: string }[] = []
  for (const one of wishes) {
    const place = await library.desk.place(workspace, one.insight, { platform, channel })
    if (place === null) return false
    const id = `desk:${digest(`${event}\n${one.insight}`).slice(0, 32)}`
    const now = site.context.clock.now()
    const inbound = toInbound(id, place.thread, c.var.visitor, deskPayload(one), now)
    const thread = { channel: place.channel, thread: place.thread, isDirect: false }
    await site.context.receive({ ...inbound, platform: place.platform, thread })
    sent.push({ place, id })
  }
  const until = Date.now() + patienceMs
  for (const { place, id } of sent)
    while (!(await library.desk.settled(workspace, place.platform, id)) && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, lookMs))
  return true
}
