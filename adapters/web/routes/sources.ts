import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { eventId } from '../inbound.ts'
import { formLimit, formLimitText } from '../limits.ts'
import { shell } from '../pages/shell.ts'
import { sourcesPage } from '../pages/sources-page.ts'
import { type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { formBody } from './form-body.ts'
import { taken, trouble, troubleOf } from './reply.ts'
import { storeFiles, uploadsOf } from './stored-files.ts'
import { take } from './take.ts'

/** The connected sources; a file brought here is spoken of in the last conversation. */
export function sources(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/sources', async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const page = shell({
      visitor,
      say,
      title: say('web.sources.title'),
      path: '/sources',
      room: 'sources',
      conversations: await conversations(site),
      content: sourcesPage(await site.context.library.sources(workspace, visitor.language), visitor, say),
    })
    return sendPage(c, page)
  })

  const limit = bodyLimit({
    maxSize: formLimit,
    onError: (c) =>
      trouble(
        c,
        words(c.var.visitor.language)('web.upload.tooLargeForm', { limit: formLimitText }),
        413,
        '/sources',
      ),
  })
  routes.post('/sources', limit, async (c) => {
    const form = await formBody(c)
    const event = eventId(form.text('event'))
    try {
      const files = [...uploadsOf(site, form.all('upload')), ...(await storeFiles(site, form.files('file')))]
      if (event === null || files.length === 0) {
        return await trouble(c, words(c.var.visitor.language)('web.sources.noFile'), 422, '/sources')
      }
      const thread = (await conversations(site))[0]?.thread ?? randomUUID()
      const names = files.map((file) => file.name).join(', ')
      await take(site, c, thread, event, { kind: 'file', files, text: '' }, names)
      return taken(c, `/t/${thread}#latest`)
    } catch (cause) {
      return troubleOf(c, cause, '/sources')
    }
  })
  return routes
}
