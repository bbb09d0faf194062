import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { startWeb, type WebAdapter } from '../../adapters/web/index.ts'
import type { WebOptions } from '../../adapters/web/options.ts'
import type { Content } from '../../src/conversation/content.ts'
import { type FakeHouse, fakeHouse } from '../adapters/web/fake-context.ts'
import {
  someActions,
  someInsights,
  someLog,
  someOpened,
  someRecords,
  someReviews,
  someSources,
} from '../adapters/web/records.ts'
import { showcase } from '../adapters/web/showcase.ts'

export interface Stage {
  readonly house: FakeHouse
  readonly web: WebAdapter
  /** The page's address without the token. */
  readonly origin: string
  /** Writes a message down and delivers it. */
  say(content: Content, options?: { key?: string; replaces?: string }): Promise<void>
}

/** The conversation that the stage plays in. */
export const talk = 'talk'

/** A page on a free port, with a house in memory behind it. */
export async function setStage(
  language: 'en' | 'vi' = 'en',
  options: Partial<WebOptions> = {},
  house = fakeHouse(language),
): Promise<Stage> {
  house.insights = someInsights(language)
  house.sources = someSources(language)
  house.opened = someOpened(language)
  house.records = someRecords(language)
  house.reviews = someReviews(language)
  house.ledger = someActions(language)
  house.log = someLog()
  const web = await startWeb(
    {
      port: 0,
      host: '127.0.0.1',
      token: 'a-token-for-tests',
      secret: 'a-secret-for-tests',
      publicLinks: false,
      ...options,
    },
    house.context,
  )
  return {
    house,
    web,
    origin: new URL(web.url).origin,
    say: async (content, said) => {
      await web.deliver(house.speak(talk, content, said))
    },
  }
}

/** A stage on which everything there is to say has been said. */
export async function fullStage(language: 'en' | 'vi'): Promise<Stage> {
  const stage = await setStage(language)
  const [first, ...rest] = showcase(language)
  if (first !== undefined) await stage.say(first)
  await stage.house.context.receive({
    id: 'said-by-lan',
    platform: 'web',
    workspace: 'local',
    thread: { channel: 'web', thread: talk, isDirect: true },
    actor: { id: 'lan', name: 'Lan' },
    payload: {
      kind: 'message',
      text:
        language === 'en'
          ? 'Why do mobile visitors buy less?'
          : 'Sao dạo này khách mua trên điện thoại ít vậy?',
    },
    receivedAt: stage.house.context.clock.now().toISOString(),
  })
  for (const content of rest) await stage.say(content)
  return stage
}

/** Opens the page as somebody who was let in; whatever the console complains about is collected. */
export async function visit(
  browser: Browser,
  stage: Stage,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(stage.web.url)
  return { context, page, complaints }
}

/** Opens the conversation for the length of a test, as somebody who was let in. */
export async function openTalk(browser: Browser, stage: Stage) {
  const visitor = await visit(browser, stage)
  onTestFinished(async () => {
    await visitor.context.close()
    await stage.web.close()
  })
  await visitor.page.goto(`${stage.origin}/t/${talk}`)
  return visitor
}

/** The messages that the conversation shows. */
export const said = (page: Page) => page.locator('#transcript > article')

/** A message of plain words. */
export const hello = (text: string) => [{ type: 'prose', text }] as const
