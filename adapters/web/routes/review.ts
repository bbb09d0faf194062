import { Hono } from 'hono'
import { reviewPage } from '../pages/review-page.ts'
import { shell } from '../pages/shell.ts'
import { frameFor, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { heard } from './heard.ts'
import { peopleOf } from './people.ts'

/** Insights of one page: each comes with its observation, its open criteria and what changed. */
const pageSize = 10

/** The review queue. */
export function review(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { desk } = site.context.library
  routes.get('/review', async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const before = /^\d{1,18}$/.exec(c.req.query('before') ?? '')?.[0]
    const limit = { limit: pageSize, ...(before === undefined ? {} : { before }) }
    const [queue, changed, options, team] = await Promise.all([
      desk.reviews(workspace, visitor.language, limit),
      // They stand below the last of those that wait for a decision.
      before === undefined ? desk.changedSince(workspace, visitor.language, { limit: pageSize }) : null,
      desk.options(workspace, visitor.language),
      desk.team(workspace, visitor.language),
    ])
    const shown = [...queue.entries, ...(changed?.entries ?? [])]
    const content = shown.flatMap(({ observation, open, grounds }) => [...observation, ...open, ...grounds])
    const frame = await frameFor(site, visitor, content, null, false)
    const page = shell({
      visitor,
      say,
      title: say('web.review.title'),
      path: '/review',
      room: 'review',
      conversations: await conversations(site),
      content: reviewPage(
        {
          ...queue,
          changed: changed?.entries ?? [],
          people: peopleOf(options, visitor),
          rules: team.rules,
          heard: await heard(site, c),
        },
        frame,
        visitor,
        say,
      ),
    })
    return sendPage(c, page)
  })
  return routes
}
