import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Content } from '../../src/conversation/content.ts'
import type { AdapterContext } from '../adapter.ts'
import type { Seal } from './access/seal.ts'
import type { Visitor } from './access/visitor.ts'
import type { Hub } from './live/hub.ts'
import { type Html, markup } from './markup.ts'
import type { WebOptions } from './options.ts'
import type { DrawnCharts, Frame } from './render/frame.ts'
import { words } from './words.ts'

/** There is one workspace behind the local page. */
export const workspace = 'local'
export const platform = 'web'
/** All conversations of the page live in one channel. */
export const channel = 'web'

/** Everything that the page's routes share. */
export interface Site {
  readonly options: WebOptions
  readonly context: AdapterContext
  readonly seal: Seal
  readonly hub: Hub
  readonly drawCharts: (content: Content) => Promise<DrawnCharts>
}

export interface SiteEnv {
  Variables: { visitor: Visitor }
}

/** Sends a whole page. */
export function sendPage(
  c: Context<SiteEnv>,
  page: Html,
  status: ContentfulStatusCode = 200,
): Response | Promise<Response> {
  c.header('Cache-Control', 'private, no-cache')
  return c.html(`<!doctype html>\n${markup(page)}`, status)
}

/** What renderers need to know for one visitor; `answers` is where controls send to. */
export async function frameFor(
  site: Site,
  visitor: Pick<Visitor, 'language'>,
  content: Content,
  answers: string | null,
  live: boolean,
): Promise<Frame> {
  return {
    language: visitor.language,
    say: words(visitor.language),
    charts: await site.drawCharts(content),
    answers,
    records: true,
    live,
    newEvent: () => randomUUID(),
  }
}
