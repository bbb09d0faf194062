import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { terminal } from '../../adapters/terminal/index.ts'
import { type App, createApp } from '../../src/app/app.ts'
import type { Outbound } from '../../src/conversation/outbound.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { createLogger } from '../../src/support/logger.ts'
import { addDay, openShop } from './shop.ts'

/** A house whose shop goes on from day to day under a clock that the test moves. */
export interface MonthStage {
  readonly app: App
  readonly store: Store
  /** The shop's database. */
  readonly shop: string
  /** A person writes in a thread; what was answered. */
  say(thread: string, text: string, by?: { readonly id: string; readonly name: string }): Promise<string>
  /** Lets the clock go to an instant and everything that is due be done; what was said unasked, by thread. */
  pass(to: string): Promise<Readonly<Record<string, string>>>
  /** The shop's visits of a day are written. */
  day(day: string): Promise<void>
  close(): Promise<void>
}

const platform = 'recording'
const an = { id: 'an', name: 'An' }

export async function openMonth(folder: string, from: string): Promise<MonthStage> {
  let at = Date.parse(from)
  const shop = join(folder, 'shop.sqlite')
  await openShop(shop, from.slice(0, 10))
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
  const app = await createApp({
    store,
    clock: { now: () => new Date(at) },
    logger: createLogger('error'),
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: folder,
    sampleFolder: null,
    sources: [{ name: 'shop', url: pathToFileURL(shop).href, definitions: null }],
    secret: 'the same in every run',
  })
  await app.connectSource('local', 'shop')
  const said: Outbound[] = []
  let ended: () => void = () => undefined
  await app.attach({
    name: platform,
    capabilities: terminal.capabilities,
    async deliver(outbound) {
      said.push(outbound)
      return { platformId: outbound.key }
    },
    settled: () => ended(),
  })
  let count = 0
  return {
    app,
    store,
    shop,
    async say(thread, text, by = an) {
      said.length = 0
      count += 1
      const end = new Promise<void>((resolve) => {
        ended = resolve
      })
      await app.receive({
        id: `m${count}`,
        platform,
        workspace: 'local',
        thread: { channel: 'general', thread, isDirect: false },
        actor: by,
        payload: { kind: 'message', text },
        receivedAt: new Date(at).toISOString(),
      })
      await end
      return said.map(({ text: words }) => words).join('\n')
    },
    async pass(to) {
      said.length = 0
      at = Date.parse(to)
      await app.look()
      const threads = [...new Set(said.map(({ thread }) => thread))].sort()
      return Object.fromEntries(
        threads.map((thread) => [
          thread,
          said.flatMap((one) => (one.thread === thread ? [one.text] : [])).join('\n\n---\n\n'),
        ]),
      )
    },
    day: (day) => addDay(shop, day),
    async close() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
