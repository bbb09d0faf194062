import { type Context, Hono } from 'hono'
import { type DeskWish, deskWishSchema } from '../../../src/conversation/desk-command.ts'
import { exportKinds } from '../../../src/conversation/desk-files.ts'
import { eventId } from '../inbound.ts'
import { plain } from '../markdown.ts'
import { recordPath } from '../pages/board/entries.ts'
import { links } from '../pages/insight/links.ts'
import { insightPage } from '../pages/insight/page.ts'
import { shell } from '../pages/shell.ts'
import { frameFor, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { givenTo, wish } from './desk-event.ts'
import { formBody } from './form-body.ts'
import { heard, withHeard } from './heard.ts'
import { doer, namedVisitor, peopleOf, personOf } from './people.ts'
import { localPath, taken, trouble } from './reply.ts'
import { sendFile } from './send-file.ts'

/** One insight: its page, what a lead decides about it, its files, and links to it. */
export function insight(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  const { desk } = site.context.library

  routes.get('/insights/:id', (c) => show(site, c))

  routes.post('/insights/:id/review', async (c) => {
    const form = await formBody(c)
    const visitor = namedVisitor(c, form)
    const say = words(visitor.language)
    const back = localPath(form.text('back'))
    const event = eventId(form.text('event'))
    const options = await desk.options(workspace, visitor.language)
    const asked = wishOf(c.req.param('id'), {
      does: form.text('does'),
      version: form.text('version'),
      seen: form.text('seen'),
      comment: form.text('comment').trim(),
      to: personOf(site, form.text('to'), options, visitor),
      made: form.all('made')[0],
      was: form.all('was')[0],
    })
    if (asked?.does === 'changes_requested' && asked.comment === '')
      return trouble(c, say('web.review.needsComment'), 422, back)
    if (asked === null || event === null) return trouble(c, say('web.trouble.unexpected'), 400, back)
    const was = await givenTo(site, [asked])
    const done = await wish(site, c, event, [asked])
    return done
      ? taken(c, withHeard(site, back, event, [asked], was))
      : trouble(c, say('web.trouble.missing'), 404, '/insights', form.text('comment'))
  })

  routes.get('/insights/:id/:file{file\\.\\w+}', async (c) => {
    const kind = exportKinds.find((one) => `file.${one}` === c.req.param('file'))
    if (kind === undefined) return c.notFound()
    const file = await desk.exportInsight(workspace, c.var.visitor.language, c.req.param('id'), kind)
    return file === null ? c.notFound() : sendFile(c, file)
  })

  if (site.options.publicLinks) {
    routes.post('/insights/:id/links', async (c) => {
      const { visitor } = c.var
      const id = c.req.param('id')
      const days = Number((await formBody(c)).text('days'))
      const token = await desk.makeLink({
        workspace,
        insight: id,
        language: visitor.language,
        by: doer(visitor),
        days: Number.isFinite(days) ? days : 1,
      })
      return token === null ? c.notFound() : taken(c, `${recordPath(id)}?made=${token}#links`)
    })
    routes.post('/insights/:id/links/remove', async (c) => {
      await desk.removeLink(workspace, (await formBody(c)).text('link'), doer(c.var.visitor))
      return taken(c, `${recordPath(c.req.param('id'))}#links`)
    })
  }
  return routes
}

interface Asked {
  readonly does: string
  readonly version: string
  readonly seen: string
  readonly comment: string
  readonly to: object | null
  readonly made: string | undefined
  readonly was: string | undefined
}

/** What the form asks for; null for anything that makes no sense. */
function wishOf(insightId: string, asked: Asked): DeskWish | null {
  const parsed = deskWishSchema.safeParse({ insight: insightId, ...partsOf(asked) })
  return parsed.success ? parsed.data : null
}

function partsOf({ does, version, seen, comment, to, made, was }: Asked): object {
  switch (does) {
    case 'unassign':
      return { does: 'assign', to: null, was }
    case 'assign':
      return to === null ? {} : { does, to, was }
    case 'withdraw':
      return { does, made }
    case 'remind':
      return { does }
    default:
      return {
        does,
        version: Number(version),
        comment,
        ...(/^\d{1,6}$/.test(seen) ? { seen: Number(seen) } : {}),
      }
  }
}

async function show(site: Site, c: Context<SiteEnv>): Promise<Response> {
  const { visitor } = c.var
  const { language } = visitor
  const say = words(language)
  const { desk } = site.context.library
  const id = c.req.param('id') ?? ''
  const record = await desk.record(workspace, language, id)
  if (record === null) return sendMissing(c)
  const options = await desk.options(workspace, language)
  const content = record.sections.flatMap((section) => section.content)
  const frame = await frameFor(site, visitor, content, null, false)
  const panel = site.options.publicLinks
    ? links(id, await desk.links(workspace, id), freshLink(c), visitor, say)
    : null
  const shown = { record, people: peopleOf(options, visitor), links: panel, heard: await heard(site, c) }
  const page = shell({
    visitor,
    say,
    title: plain(record.entry.statement),
    path: recordPath(id),
    room: 'insights',
    conversations: await conversations(site),
    content: insightPage(shown, frame, visitor, say),
  })
  return sendPage(c, page)
}

function sendMissing(c: Context<SiteEnv>): Response | Promise<Response> {
  return trouble(c, words(c.var.visitor.language)('web.trouble.missing'), 404, '/insights')
}

/** The address of a link that was made a moment ago, which is shown this once. */
function freshLink(c: Context<SiteEnv>): string | null {
  const made = c.req.query('made') ?? ''
  return /^[\w-]{20,64}$/.test(made) ? `${new URL(c.req.url).origin}/p/${made}` : null
}
