import { type Context, Hono } from 'hono'
import type { Opened } from '../../../src/conversation/library.ts'
import { plain } from '../markdown.ts'
import { insightsPage } from '../pages/insights-page.ts'
import { openedPage } from '../pages/opened-page.ts'
import { type Shell, shell } from '../pages/shell.ts'
import { frameFor, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'

/** The insight board, an insight, and what a figure rests on. */
export function records(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { library } = site.context

  routes.get('/insights', async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const searched = (c.req.query('q') ?? '').trim()
    const insights = await library.insights(
      workspace,
      visitor.language,
      ...(searched === '' ? [] : [searched]),
    )
    const page = shell({
      visitor,
      say,
      title: say('web.insights.title'),
      path: '/insights',
      room: 'insights',
      conversations: await conversations(site),
      content: insightsPage(insights, searched, visitor, say),
    })
    return sendPage(c, page)
  })

  routes.get('/insights/:id', async (c) => {
    const { id } = c.req.param()
    const { language } = c.var.visitor
    const say = words(language)
    const opened = await library.insight(workspace, id, language)
    if (opened === null) return c.notFound()
    const thread = await threadOf(site, id, language)
    const links = [{ path: '/insights', label: say('web.insights.all') }]
    if (thread !== null) links.push({ path: `/t/${thread}`, label: say('web.insights.conversation') })
    return record(site, c, opened, 'insights', thread, links)
  })

  routes.get('/readings/:id', async (c) => {
    const say = words(c.var.visitor.language)
    const opened = await library.reading(workspace, c.req.param('id'), c.var.visitor.language)
    if (opened === null) return c.notFound()
    return record(site, c, opened, 'reading', null, [{ path: '/', label: say('web.reading.back') }])
  })
  return routes
}

async function record(
  site: Site,
  c: Context<SiteEnv>,
  opened: Opened,
  room: Shell['room'],
  thread: string | null,
  links: Parameters<typeof openedPage>[2],
): Promise<Response> {
  const { visitor } = c.var
  const answers = thread === null ? null : `/t/${thread}`
  const frame = await frameFor(site, visitor, opened.content, answers, true)
  const page = shell({
    visitor,
    say: words(visitor.language),
    title: plain(opened.title),
    path: c.req.path,
    room,
    conversations: await conversations(site),
    content: openedPage(opened, frame, links),
  })
  return sendPage(c, page)
}

/** The page's own conversation that an insight came from, or null. */
async function threadOf(site: Site, insight: string, language: 'en' | 'vi'): Promise<string | null> {
  const found = (await site.context.library.insights(workspace, language)).find(
    (entry) => entry.id === insight,
  )
  const own = (await conversations(site)).find(
    (entry) => entry.id === found?.thread || entry.thread === found?.thread,
  )
  return own?.thread ?? null
}
