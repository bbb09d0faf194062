import { Hono } from 'hono'
import { visitorLanguage } from '../access/visitor.ts'
import { dayText } from '../pages/day-text.ts'
import { publicPage } from '../pages/public-page.ts'
import { troublePage } from '../pages/trouble-page.ts'
import { frameFor, type Site, type SiteEnv, sendPage } from '../site.ts'
import { words } from '../words.ts'

/** What public links open, without a session; nothing at all where they are switched off. */
export function publicLinks(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  if (!site.options.publicLinks) return routes
  routes.get('/p/:token', async (c) => {
    const opened = await site.context.library.desk.openLink(c.req.param('token'))
    c.header('X-Robots-Tag', 'noindex, nofollow')
    if (opened === null) {
      const language = visitorLanguage(c)
      const say = words(language)
      return sendPage(c, troublePage(language, say, say('web.link.gone'), '/'), 404)
    }
    const { language } = opened
    const frame = await frameFor(site, { language }, opened.content, null, false)
    return sendPage(
      c,
      publicPage(opened, { ...frame, records: false }, dayText(opened.expiresAt, { language })),
    )
  })
  return routes
}
