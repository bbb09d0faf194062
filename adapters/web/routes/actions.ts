import { Hono } from 'hono'
import { actionsPage } from '../pages/actions-page.ts'
import { shell } from '../pages/shell.ts'
import { frameFor, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'

/** The action ledger. */
export function actions(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/actions', async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const ledger = await site.context.library.desk.actions(workspace, visitor.language)
    const content = [...ledger.summary, ...ledger.entries.flatMap((entry) => entry.content)]
    const frame = await frameFor(site, visitor, content, null, false)
    const page = shell({
      visitor,
      say,
      title: say('web.actions.title'),
      path: '/actions',
      room: 'insights',
      conversations: await conversations(site),
      content: actionsPage(ledger, frame, visitor, say),
    })
    return sendPage(c, page)
  })
  return routes
}
