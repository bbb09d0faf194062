import { Hono } from 'hono'
import { closedLogPage, logPage } from '../pages/log-page.ts'
import { shell } from '../pages/shell.ts'
import { type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { trouble } from './reply.ts'
import { sendFile } from './send-file.ts'

const pageSize = 50

/** The workspace's log, for its admins. */
export function log(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { desk } = site.context.library

  routes.get('/log', async (c) => {
    const { visitor } = c.var
    const { language } = visitor
    const say = words(language)
    const before = /^[\w-]{1,400}$/.exec(c.req.query('before') ?? '')?.[0]
    const team = await desk.team(workspace, language)
    const open = await desk.manages(workspace, visitor.id)
    const page = { limit: pageSize, ...(before === undefined ? {} : { before }) }
    const content = open
      ? logPage(await desk.log(workspace, language, page), team, visitor, say)
      : closedLogPage(team, say)
    const whole = shell({
      visitor,
      say,
      title: say('web.log.title'),
      path: '/log',
      room: 'insights',
      conversations: await conversations(site),
      content,
    })
    return sendPage(c, whole, open ? 200 : 403)
  })

  routes.get('/log.csv', async (c) => {
    const { visitor } = c.var
    if (!(await desk.manages(workspace, visitor.id)))
      return trouble(c, words(visitor.language)('web.log.closed'), 403, '/log')
    return sendFile(c, await desk.exportLog(workspace, visitor.language))
  })
  return routes
}
