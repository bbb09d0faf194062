import { Hono } from 'hono'
import { plain } from '../markdown.ts'
import { openedPage } from '../pages/opened-page.ts'
import { shell } from '../pages/shell.ts'
import { frameFor, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'

/** What a figure or somebody's words rest on. */
export function records(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/readings/:id', async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const opened = await site.context.library.reading(workspace, c.req.param('id'), visitor.language)
    if (opened === null) return c.notFound()
    const frame = await frameFor(site, visitor, opened.content, null, true)
    const page = shell({
      visitor,
      say,
      title: plain(opened.title),
      path: c.req.path,
      room: 'reading',
      conversations: await conversations(site),
      content: openedPage(opened, frame, [{ path: '/', label: say('web.reading.back') }]),
    })
    return sendPage(c, page)
  })
  return routes
}
