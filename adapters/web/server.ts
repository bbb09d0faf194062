import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { listenFault } from '../listen-fault.ts'
import { guard, hostGuard } from './access/guard.ts'
import { actions } from './routes/actions.ts'
import { answers } from './routes/answers.ts'
import { assets } from './routes/assets.ts'
import { board } from './routes/board.ts'
import { chat } from './routes/chat.ts'
import { events } from './routes/events.ts'
import { insight } from './routes/insight.ts'
import { library } from './routes/library.ts'
import { log } from './routes/log.ts'
import { preferences } from './routes/preferences.ts'
import { publicLinks } from './routes/public.ts'
import { records } from './routes/records.ts'
import { trouble } from './routes/reply.ts'
import { review } from './routes/review.ts'
import { sources } from './routes/sources.ts'
import { spoken } from './routes/spoken.ts'
import { uploads } from './routes/uploads.ts'
import type { Site, SiteEnv } from './site.ts'
import { words } from './words.ts'

/** The page's routes behind its guards. */
export function createRoutes(site: Site): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // With 'no-referrer' browsers send forms with `Origin: null`, which the guard refuses.
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
    }),
  )
  app.use(hostGuard(site))
  app.route('/', assets())
  app.route('/', publicLinks(site))
  app.use(guard(site))
  for (const routes of [
    preferences(),
    chat(site),
    events(site),
    answers(site),
    uploads(site),
    board(site),
    insight(site),
    spoken(site),
    review(site),
    actions(site),
    log(site),
    library(site),
    records(site),
    sources(site),
  ]) {
    app.route('/', routes)
  }
  app.notFound((c) => trouble(c, words(c.var.visitor.language)('web.trouble.missing'), 404, '/'))
  app.onError((cause, c) => {
    site.context.logger.error({ err: cause, path: c.req.path }, 'a request failed')
    return trouble(c, words(c.var.visitor.language)('web.trouble.unexpected'), 500, '/')
  })
  return app
}

/** Starts to listen. Throws `AppError` `port_taken`, `option_invalid` when the port or host cannot be had. */
export async function listen(
  app: Hono<SiteEnv>,
  host: string,
  port: number,
): Promise<{ readonly server: ServerType; readonly port: number }> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(listenFault('PORT', port, cause)))
    server.listen(port, host, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

/** Stops listening and ends the streams that pages hold open. */
export async function shut(server: ServerType): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
}
