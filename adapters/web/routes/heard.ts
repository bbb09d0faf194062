import type { Context } from 'hono'
import { type Html, html } from '../markup.ts'
import { renderContent } from '../render/node.ts'
import { channel, frameFor, platform, type Site, type SiteEnv, workspace } from '../site.ts'
import { words } from '../words.ts'

/** The address of a page that says what was answered to a decision about an insight. */
export function withHeard(back: string, insight: string): string {
  return `${back}${back.includes('?') ? '&' : '?'}heard=${encodeURIComponent(insight)}`
}

/** What was said last in the conversation of the insight that was just decided on; null where nothing was decided. */
export async function heard(site: Site, c: Context<SiteEnv>): Promise<Html | null> {
  const id = c.req.query('heard')
  if (id === undefined) return null
  const { library } = site.context
  const { visitor } = c.var
  const place = await library.desk.place(workspace, id, { platform, channel })
  const entries = place === null ? [] : await library.transcript(workspace, place.channel, place.thread)
  const content = entries.findLast(({ direction }) => direction === 'out')?.content
  if (content === undefined) return null
  const frame = await frameFor(site, visitor, content, null, false)
  return html`<section class="heard" role="status"><h2>${words(visitor.language)('web.review.heard')}</h2><div class="body">${renderContent(content, frame)}</div></section>`
}
