import { type Context, Hono } from 'hono'
import { type DeskWish, deskWishSchema } from '../../../src/conversation/desk-command.ts'
import { eventId } from '../inbound.ts'
import { boardPage } from '../pages/board/page.ts'
import { type BoardQuery, boardPath, readQuery } from '../pages/board/query.ts'
import { shell } from '../pages/shell.ts'
import { type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { givenTo, wish } from './desk-event.ts'
import { formBody } from './form-body.ts'
import { heard, withHeard } from './heard.ts'
import { namedVisitor, peopleOf, personOf } from './people.ts'
import { localPath, taken, trouble } from './reply.ts'

/** Insights of a page, and of each status where all of them are shown. */
const pageSize = 50
const laneSize = 12
const mostViews = 30

/** The insight board: what it shows stands in its address; views are addresses with a name. */
export function board(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { desk } = site.context.library

  routes.get('/insights', (c) => show(site, c, readQuery(c.req.query())))

  routes.post('/insights/views', async (c) => {
    const form = await formBody(c)
    const name = form.text('name').trim().slice(0, 60)
    const query = form.text('query').slice(0, 1_000)
    const kept = (await desk.views(workspace)).filter((view) => view.name !== name)
    if (name !== '') await desk.saveViews(workspace, [...kept, { name, query }].slice(-mostViews))
    return taken(c, query === '' ? '/insights' : `/insights?${new URLSearchParams(query).toString()}`)
  })

  routes.post('/insights/views/remove', async (c) => {
    const name = (await formBody(c)).text('name')
    await desk.saveViews(
      workspace,
      (await desk.views(workspace)).filter((view) => view.name !== name),
    )
    return taken(c, '/insights')
  })

  routes.post('/insights/chosen', async (c) => {
    const form = await formBody(c)
    const visitor = namedVisitor(c, form)
    const say = words(visitor.language)
    const event = eventId(form.text('event'))
    const back = localPath(form.text('back'))
    const options = await desk.options(workspace, visitor.language)
    const to = personOf(site, form.text('to'), options, visitor)
    const does = form.text('does')
    const wishes =
      does === 'assign' && to === null ? [] : form.all('chosen').map((chosen) => wishOf(does, chosen, to))
    if (event === null || wishes.length === 0 || wishes.includes(null))
      return trouble(c, say('web.board.nothingChosen'), 422, back)
    const asked = wishes.filter((one) => one !== null)
    const was = await givenTo(site, asked)
    const done = await wish(site, c, event, asked)
    return done
      ? taken(c, withHeard(site, back, event, asked, was))
      : trouble(c, say('web.trouble.missing'), 404, back)
  })
  return routes
}

/** What is to be done with one chosen insight (`3@in_x`: version and id); null for anything else. */
function wishOf(
  does: string,
  chosen: string,
  to: { readonly id: string; readonly name: string } | null,
): DeskWish | null {
  const [version = '', ...rest] = chosen.split('@')
  const parts = { does, insight: rest.join('@') }
  const more = does === 'assign' ? { to } : does === 'remind' ? {} : { version: Number(version), comment: '' }
  const parsed = deskWishSchema.safeParse({ ...parts, ...more })
  return parsed.success ? parsed.data : null
}

async function show(site: Site, c: Context<SiteEnv>, query: BoardQuery): Promise<Response> {
  const { visitor } = c.var
  const { language } = visitor
  const { desk } = site.context.library
  const say = words(language)
  const { status: _status, ...others } = query.filter
  const [counts, options, views, found, lanes] = await Promise.all([
    desk.counts(workspace, others),
    desk.options(workspace, language),
    desk.views(workspace),
    query.filter.words === undefined
      ? { quotes: [], threads: [] }
      : desk.found(workspace, language, query.filter.words),
    lanesOf(site, query, language),
  ])
  const shown = {
    query,
    counts,
    options,
    views,
    found,
    lanes,
    people: peopleOf(options, visitor),
    heard: await heard(site, c),
  }
  const page = shell({
    visitor,
    say,
    title: say('web.insights.title'),
    path: boardPath(query),
    room: 'insights',
    conversations: await conversations(site),
    content: boardPage(shown, visitor, say),
  })
  return sendPage(c, page)
}

/** Cards of all statuses come status by status; everything else is one list. */
async function lanesOf(site: Site, query: BoardQuery, language: 'en' | 'vi') {
  const { desk } = site.context.library
  const { filter, view, before } = query
  if (filter.status !== undefined || view === 'table') {
    const limit = { limit: pageSize, ...(before === undefined ? {} : { before }) }
    return [{ status: '', label: '', page: await desk.board(workspace, language, filter, limit) }]
  }
  const { statuses } = await desk.options(workspace, language)
  return Promise.all(
    statuses.map(async ({ value, label }) => ({
      status: value,
      label,
      page: await desk.board(workspace, language, { ...filter, status: value }, { limit: laneSize }),
    })),
  )
}
