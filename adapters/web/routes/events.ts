import { type Context, Hono } from 'hono'
import { type SSEMessage, streamSSE } from 'hono/streaming'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { isThread } from '../inbound.ts'
import type { Signal } from '../live/hub.ts'
import { spoken, versionOf } from '../live/spoken.ts'
import { markup } from '../markup.ts'
import { message } from '../pages/message.ts'
import { frameFor, type Site, type SiteEnv } from '../site.ts'
import { conversations } from './conversations.ts'

/** How often an idle stream says that it is alive, in milliseconds. */
const beat = 15_000

/**
 * What happens in a conversation, as it happens. Every stream begins with the state of the whole conversation
 * (ids and versions), so that a page that missed something, whatever it was, notices and catches up.
 */
export function events(site: Site): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  routes.get('/t/:thread/events', (c) => {
    const { thread } = c.req.param()
    return isThread(thread) ? follow(site, c, thread) : c.notFound()
  })
  return routes
}

function follow(site: Site, c: Context<SiteEnv>, thread: string): Response {
  return streamSSE(c, async (stream) => {
    const { promise: left, resolve: leave } = Promise.withResolvers<void>()
    let last: Promise<unknown> = Promise.resolve()
    // One after the other: a message with a chart takes longer to draw than the one after it.
    const tell = (signal: Signal) => {
      last = last
        .then(async () => stream.writeSSE(await eventOf(site, c, thread, signal)))
        .catch((cause) => site.context.logger.error({ err: cause }, 'an event could not be shown'))
    }
    const part = site.hub.join(thread, { person: c.var.visitor.id, tell })
    const heart = setInterval(() => void stream.write(': still here\n\n'), beat)
    stream.onAbort(leave)
    tell({ kind: 'changed' })
    tell({ kind: 'working', text: site.hub.working(thread) })
    await left
    clearInterval(heart)
    part()
  })
}

async function eventOf(site: Site, c: Context<SiteEnv>, thread: string, signal: Signal): Promise<SSEMessage> {
  switch (signal.kind) {
    case 'working':
      return { event: 'working', data: JSON.stringify({ text: signal.text }) }
    case 'changed':
      return { event: 'state', data: JSON.stringify(await stateOf(site, thread)) }
    case 'message':
      return messageEvent(site, c, thread, signal.outbound)
  }
}

async function stateOf(site: Site, thread: string): Promise<object> {
  const entries = await spoken(site, thread)
  const summary = (await conversations(site)).find((entry) => entry.thread === thread)
  return {
    entries: entries.map((entry) => [entry.id, entry.version]),
    live: entries.filter((entry) => entry.live).map((entry) => entry.id),
    step: summary?.step ?? 'objective',
    title: summary?.title ?? '',
  }
}

async function messageEvent(
  site: Site,
  c: Context<SiteEnv>,
  thread: string,
  outbound: Outbound,
): Promise<SSEMessage> {
  const { visitor } = c.var
  const id = outbound.replaces ?? outbound.key
  const version = versionOf(outbound.content)
  const entry = {
    id,
    direction: 'out',
    at: outbound.sentAt,
    author: '',
    text: outbound.text,
    content: outbound.content,
    version,
    live: true,
  } as const
  const frame = await frameFor(site, visitor, outbound.content, `/t/${thread}`, true)
  const html = markup(message(entry, frame, visitor))
  return { event: 'message', id: outbound.key, data: JSON.stringify({ id, version, html }) }
}
