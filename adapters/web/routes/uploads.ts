import { Hono } from 'hono'
import { sizeLimit, sizeLimitText } from '../limits.ts'
import { type Site, type SiteEnv, workspace } from '../site.ts'
import { words } from '../words.ts'
import { trouble, troubleOf } from './reply.ts'
import { safeName, ticketFor } from './stored-files.ts'

/** Takes a file's bytes as they come, its name in a header, and answers with a receipt for it. */
export function uploads(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.put('/uploads', async (c) => {
    const say = words(c.var.visitor.language)
    if (Number(c.req.header('content-length') ?? 0) > sizeLimit) {
      return trouble(c, say('web.upload.tooLarge', { limit: sizeLimitText }), 413, '/')
    }
    try {
      const name = safeName(decoded(c.req.header('x-file-name') ?? ''))
      const upload = await site.context.upload(workspace, name, c.req.raw.body ?? nothing())
      return c.json({ ticket: ticketFor(site, upload), name: upload.name, bytes: upload.bytes }, 201)
    } catch (cause) {
      return troubleOf(c, cause, '/')
    }
  })
  return routes
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
