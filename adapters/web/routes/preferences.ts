import { Hono } from 'hono'
import { languages } from '../../../src/locales/locale.ts'
import { isTimeZone, rememberChoice, safeName } from '../access/visitor.ts'
import type { SiteEnv } from '../site.ts'
import { formBody } from './form-body.ts'
import { localPath, taken } from './reply.ts'

/** The visitor's language (`?lang=` on any page), name and time zone. */
export function preferences(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.use(async (c, next) => {
    const language = languages.find((entry) => entry === c.req.query('lang'))
    if (language === undefined || c.req.method !== 'GET') return next()
    rememberChoice(c, 'language', language)
    const url = new URL(c.req.url)
    url.searchParams.delete('lang')
    return c.redirect(localPath(url.pathname + url.search), 303)
  })
  routes.post('/me', async (c) => {
    const form = await formBody(c)
    const timeZone = form.text('timeZone')
    if (isTimeZone(timeZone)) rememberChoice(c, 'timeZone', timeZone)
    if (form.names.includes('name')) rememberChoice(c, 'name', safeName(form.text('name')))
    return taken(c, localPath(form.text('back')))
  })
  return routes
}
