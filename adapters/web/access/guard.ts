import type { Context, MiddlewareHandler } from 'hono'
import { refusedPage } from '../pages/refused-page.ts'
import { type Site, type SiteEnv, sendPage } from '../site.ts'
import { words } from '../words.ts'
import { fromHere, knownHost } from './same-house.ts'
import { sameText } from './seal.ts'
import { beginSession, sessionPerson } from './session.ts'
import { visitorLanguage, visitorOf } from './visitor.ts'

/** Lets in who opened the printed address, from this house only; everybody else reads where to find that address. */
export function guard(site: Site): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const token = c.req.query('token')
    if (c.req.method === 'GET' && token !== undefined && sameText(token, site.options.token)) {
      beginSession(c, site.seal, site.context.clock.now())
      return c.redirect(withoutToken(c), 303)
    }
    const person = sessionPerson(c, site.seal, site.context.clock.now())
    if (person === null) return refuse(c)
    if (token !== undefined && c.req.method === 'GET') return c.redirect(withoutToken(c), 303)
    c.set('visitor', visitorOf(c, person))
    if (!['GET', 'HEAD'].includes(c.req.method) && !fromHere(c)) {
      return c.text(words(visitorLanguage(c))('web.refused.origin'), 403)
    }
    return next()
  }
}

/** Answers only requests that name this house. */
export function hostGuard(site: Site): MiddlewareHandler<SiteEnv> {
  return async (c, next) =>
    knownHost(c, site.options.host) ? next() : c.text(words(visitorLanguage(c))('web.refused.host'), 403)
}

function refuse(c: Context<SiteEnv>): Response | Promise<Response> {
  const language = visitorLanguage(c)
  return sendPage(c, refusedPage(language, words(language), c.req.path), 403)
}

function withoutToken(c: Context): string {
  const url = new URL(c.req.url)
  url.searchParams.delete('token')
  return `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}`
}
