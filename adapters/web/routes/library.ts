import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { formLimit, formLimitText } from '../limits.ts'
import { readQuery } from '../pages/board/query.ts'
import { importedPage } from '../pages/imported-page.ts'
import { shell } from '../pages/shell.ts'
import { type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { formBody } from './form-body.ts'
import { doer } from './people.ts'
import { trouble, troubleOf } from './reply.ts'
import { sendFile } from './send-file.ts'

/** The library as a file, and a library that is brought as one. */
export function library(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { desk } = site.context.library
  routes.get('/:file{library\\.(?:csv|json)}', async (c) => {
    const kind = c.req.param('file') === 'library.csv' ? 'csv' : 'json'
    const { filter } = readQuery(c.req.query())
    return sendFile(c, await desk.exportLibrary(workspace, c.var.visitor.language, kind, filter))
  })
  const limit = bodyLimit({
    maxSize: formLimit,
    onError: (c) =>
      trouble(
        c,
        words(c.var.visitor.language)('web.upload.tooLargeForm', { limit: formLimitText }),
        413,
        '/insights',
      ),
  })
  routes.post('/library', limit, async (c) => {
    const { visitor } = c.var
    const say = words(visitor.language)
    const [file] = (await formBody(c)).files('library')
    if (file === undefined) return trouble(c, say('web.sources.noFile'), 422, '/insights')
    try {
      const report = await desk.importLibrary(workspace, await file.text(), doer(visitor))
      const page = shell({
        visitor,
        say,
        title: say('web.imported.title'),
        path: '/insights',
        room: 'insights',
        conversations: await conversations(site),
        content: importedPage(report, visitor, say),
      })
      return sendPage(c, page)
    } catch (cause) {
      return troubleOf(c, cause, '/insights')
    }
  })
  return routes
}
