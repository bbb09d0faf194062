import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { AppError } from '../../../src/errors.ts'
import { isThread, toInbound } from '../inbound.ts'
import { type Spoken, spoken } from '../live/spoken.ts'
import type { Html } from '../markup.ts'
import { chatHead, chatPage } from '../pages/chat-page.ts'
import { message } from '../pages/message.ts'
import { shell } from '../pages/shell.ts'
import { notice } from '../render/notice.ts'
import { channel, frameFor, platform, type Site, type SiteEnv, sendPage, workspace } from '../site.ts'
import { words } from '../words.ts'
import { conversations } from './conversations.ts'
import { sentenceOf } from './reply.ts'

/** The conversation pages; `/` opens the last conversation, or a new one. */
export function chat(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/', async (c) => {
    const last = (await conversations(site))[0]
    return c.redirect(last === undefined ? '/new' : `/t/${last.thread}`, 303)
  })
  routes.get('/new', (c) => c.redirect(`/t/${randomUUID()}`, 303))
  routes.get('/t/:thread', async (c) => {
    const { thread } = c.req.param()
    return isThread(thread) ? open(site, c, thread) : c.notFound()
  })
  return routes
}

async function open(site: Site, c: Context<SiteEnv>, thread: string): Promise<Response> {
  const { visitor } = c.var
  const say = words(visitor.language)
  const known = await conversations(site)
  const summary = await site.context.library.thread(workspace, { platform, channel, thread })
  const before = await spoken(site, thread)
  const trouble = before.length === 0 ? await greet(site, c, thread) : null
  const entries = before.length === 0 ? await spoken(site, thread) : before
  const title = summary?.title.trim() || say('web.chat.untitled')
  const page = shell({
    visitor,
    say,
    title,
    path: `/t/${thread}`,
    room: 'chat',
    conversations: known,
    conversation: thread,
    head: chatHead(entries.at(-1)?.direction !== 'out'),
    content: chatPage({
      thread,
      title,
      step: summary?.step ?? 'objective',
      language: visitor.language,
      say,
      messages: [
        ...(await Promise.all(entries.map((entry) => drawn(site, c, thread, entry)))),
        ...(trouble ? [trouble] : []),
      ],
      working: site.hub.working(thread),
    }),
  })
  return sendPage(c, page)
}

async function drawn(site: Site, c: Context<SiteEnv>, thread: string, entry: Spoken): Promise<Html> {
  const { visitor } = c.var
  const frame = await frameFor(site, visitor, entry.content ?? [], `/t/${thread}`, entry.live)
  return message(entry, frame, visitor)
}

/** Tells the house that a new conversation is open, so that it may speak first; opening it again is no new event. */
async function greet(site: Site, c: Context<SiteEnv>, thread: string): Promise<Html | null> {
  const { visitor } = c.var
  const now = site.context.clock.now()
  try {
    await site.context.receive(toInbound(`opened:${thread}`, thread, visitor, { kind: 'opened' }, now))
    return null
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    const frame = await frameFor(site, visitor, [], null, false)
    return notice({ type: 'notice', level: 'error', text: sentenceOf(cause, words(visitor.language)) }, frame)
  }
}
