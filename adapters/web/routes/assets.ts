import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Hono } from 'hono'
import { digest } from '../../../src/support/ids.ts'
import type { SiteEnv } from '../site.ts'

const room = join(import.meta.dirname, '..', 'browser')
const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

/** Scripts, styles and the icon: read once, and sent again only when they changed. */
export function assets(): Hono<SiteEnv> {
  const files = new Map(readdirSync(room).map((name) => [name, readFileSync(join(room, name), 'utf8')]))
  const routes = new Hono<SiteEnv>()
  routes.get('/assets/:name', (c) => {
    const { name } = c.req.param()
    const text = files.get(name)
    const kind = kinds[extname(name)]
    if (text === undefined || kind === undefined) return c.text('', 404)
    const tag = `"${digest(text).slice(0, 16)}"`
    c.header('ETag', tag)
    c.header('Cache-Control', 'no-cache')
    if (c.req.header('if-none-match') === tag) return c.body(null, 304)
    return c.body(text, 200, { 'Content-Type': kind })
  })
  return routes
}
