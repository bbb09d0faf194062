import type { Context } from 'hono'
import { stream } from 'hono/streaming'
import type { ExportedFile } from '../../../src/conversation/desk-files.ts'
import type { SiteEnv } from '../site.ts'

/** Sends a file to be kept, piece by piece. */
export function sendFile(c: Context<SiteEnv>, file: ExportedFile): Response {
  c.header('Content-Type', file.type)
  c.header('Content-Disposition', `attachment; filename="${file.name.replace(/[^\w.-]/g, '_')}"`)
  c.header('Cache-Control', 'private, no-store')
  c.header('X-Content-Type-Options', 'nosniff')
  return stream(c, async (out) => {
    for await (const piece of file.body) await out.write(piece)
  })
}
