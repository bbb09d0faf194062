import { startWeb, web } from '../../../adapters/web/index.ts'
import { startBehind } from '../../surfaces/start-behind.ts'
import { createWebTalker } from '../../surfaces/web-talk.ts'
import { wordsOnPage } from '../../surfaces/words-in.ts'
import type { MonthSurface } from './month-surface.ts'

const said = /<article class="said said-out" data-id="([^"]+)".*?<\/article>/gsu
const pageOf = (talk: string) => `talk-${talk}`

/** The web page: each conversation is a page. */
export async function openWeb(): Promise<MonthSurface> {
  const talker = createWebTalker('')
  return {
    platform: 'web',
    async connect({ app, ...more }) {
      const running = await startBehind(
        app,
        { ...web, start: startWeb },
        web.options.parse({ PORT: '0' }),
        more,
      )
      await talker.enter(running.url)
      return { close: () => running.close() }
    },
    write: (talk, text) => talker.perform(pageOf(talk), { kind: 'say', text }),
    thread: pageOf,
    async shown(talk) {
      const page = await talker.page(pageOf(talk))
      return [...page.matchAll(said)].map(([article, key = '']) => ({ key, text: wordsOnPage(article) }))
    },
    beside: async () => [],
    close: async () => undefined,
  }
}
