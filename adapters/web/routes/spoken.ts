import { Hono } from 'hono'
import { isThread } from '../inbound.ts'
import { versionOf } from '../live/spoken.ts'
import { recordPath } from '../pages/board/entries.ts'
import { message } from '../pages/message.ts'
import { shell } from '../pages/shell.ts'
import { spokenPage } from '../pages/spoken-page.ts'
import { channel, frameFor, platform, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { sendFile } from './send-file.ts'

/** Conversations to read and to keep: the one that an insight came from, whatever its platform, and the page's own. */
export function spoken(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { library } = site.context
  const placeOf = (id: string) => library.desk.place(workspace, id, { platform, channel })

  routes.get('/insights/:id/spoken', async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const id = c.req.param('id')
    const place = await placeOf(id)
    if (place === null) return c.notFound()
    const entries = await library.transcript(workspace, place.channel, place.thread)
    const shown = entries.filter((entry) => entry.direction === 'out' || entry.text.trim() !== '')
    const messages = await Promise.all(
      shown.map(async (entry) => {
        const frame = await frameFor(site, visitor, entry.content ?? [], null, false)
        const said = { ...entry, version: versionOf(entry.content ?? entry.text), live: false }
        return message(said, frame, visitor)
      }),
    )
    const title = say('web.insights.conversation')
    const live = place.platform === platform ? `/t/${place.thread}` : null
    const page = shell({
      visitor,
      say,
      title,
      path: `${recordPath(id)}/spoken`,
      room: 'insights',
      conversations: await conversations(site),
      content: spokenPage({ title, back: recordPath(id), live, messages }, say),
    })
    return sendPage(c, page)
  })

  routes.get('/insights/:id/spoken.md', async (c) => {
    const place = await placeOf(c.req.param('id'))
    return place === null ? c.notFound() : sendFile(c, await library.desk.exportThread(workspace, place))
  })

  routes.get('/t/:thread/spoken.md', async (c) => {
    const { thread } = c.req.param()
    if (!isThread(thread)) return c.notFound()
    return sendFile(c, await library.desk.exportThread(workspace, { platform, channel, thread }))
  })
  return routes
}
