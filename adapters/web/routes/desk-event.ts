import type { Context } from 'hono'
import { type DeskWish, deskPayload } from '../../../src/conversation/desk-command.ts'
import type { ThreadPlace } from '../../../src/conversation/desk-history.ts'
import { digest } from '../../../src/support/ids.ts'
import { toInbound } from '../inbound.ts'
import { channel, platform, type Site, type SiteEnv, workspace } from '../site.ts'

/** How long a page waits for a decision to be taken, and how often it looks. */
const patienceMs = 8_000
const lookMs = 40

/** The id of a page's event as it is for one insight's conversation. */
export function deskEvent(event: string, insight: string): string {
  return `desk:${digest(`${event}\n${insight}`).slice(0, 32)}`
}

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
    const id = deskEvent(event, one.insight)
    const now = site.context.clock.now()
    const inbound = toInbound(id, place.thread, c.var.visitor, deskPayload({ ...one, from: platform }), now)
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

/** Whom the insights of wishes to give them to somebody are given to so far; nothing for other wishes. */
export async function givenTo(site: Site, wishes: readonly DeskWish[]) {
  const { desk } = site.context.library
  const given = wishes.filter(({ does }) => does === 'assign')
  return Promise.all(given.map(({ insight }) => desk.assignee(workspace, insight)))
}
