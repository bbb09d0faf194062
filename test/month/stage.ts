import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createApp } from '../../src/app/app.ts'
import type { Outbound } from '../../src/conversation/outbound.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store, ThreadKey } from '../../src/store/store.ts'
import { createLogger } from '../../src/support/logger.ts'
import { addDay, openShop } from './shop.ts'
import type { MonthSurface } from './surfaces/month-surface.ts'
import { openRecording } from './surfaces/recording.ts'

/** A house whose shop goes on from day to day under a clock that the test moves, with a surface before it. */
export interface MonthStage {
  readonly surface: MonthSurface
  /** The store of the present life. */
  readonly store: Store
  /** The shop's database. */
  readonly shop: string
  /** A person writes in a conversation; what was answered. */
  say(talk: string, text: string): Promise<string>
  /** Lets the clock go to an instant and everything that is due be done; what was said unasked, by conversation. */
  pass(to: string): Promise<Readonly<Record<string, string>>>
  /** The shop's visits of a day are written. */
  day(day: string): Promise<void>
  /** The process ends and another one begins. */
  restart(): Promise<void>
  /** Where a conversation is kept. */
  key(talk: string): Promise<ThreadKey>
  /** All that was said in a conversation, as the house wrote it. */
  spoken(talk: string): Promise<readonly Outbound[]>
  close(): Promise<void>
}

export async function openMonth(
  folder: string,
  from: string,
  open: () => Promise<MonthSurface> = openRecording,
): Promise<MonthStage> {
  let at = Date.parse(from)
  const clock = { now: () => new Date(at) }
  const shop = join(folder, 'shop.sqlite')
  await openShop(shop, from.slice(0, 10))
  const surface = await open()
  let ended: () => void = () => undefined

  async function begin(connects: boolean) {
    const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
    const app = await createApp({
      store,
      clock,
      logger: createLogger('error'),
      timeZone: 'Asia/Ho_Chi_Minh',
      dataFolder: folder,
      sampleFolder: null,
      sources: [{ name: 'shop', url: pathToFileURL(shop).href, definitions: null }],
      secret: 'the same in every run',
    })
    if (connects) await app.connectSource('local', 'shop')
    const connected = await surface.connect({ app, store, clock, settled: () => ended() })
    // What a process does as it begins is done before the clock goes on.
    await app.look()
    return { app, store, connected }
  }

  async function end({ app, connected }: Awaited<ReturnType<typeof begin>>): Promise<void> {
    await connected.close()
    await app.close()
  }

  let life = await begin(true)
  const heard = new Map<string, number>()

  async function key(talk: string): Promise<ThreadKey> {
    const thread = surface.thread(talk)
    const [found] = await life.store.threadsNamed('local', thread)
    if (found === undefined) throw new Error(`nothing was said in ${talk}`)
    return found
  }

  async function spoken(talk: string): Promise<readonly Outbound[]> {
    const entries = await life.store.transcript(await key(talk))
    return entries.flatMap((entry) => (entry.direction === 'out' ? [entry.outbound] : []))
  }

  async function fresh(talk: string): Promise<readonly string[]> {
    const all = await spoken(talk)
    const news = all.slice(heard.get(talk) ?? 0)
    heard.set(talk, all.length)
    return news.map(({ text }) => text)
  }

  return {
    surface,
    get store() {
      return life.store
    },
    shop,
    key,
    spoken,
    async say(talk, text) {
      const over = new Promise<void>((resolve) => {
        ended = resolve
      })
      await surface.write(talk, text)
      await over
      if (!heard.has(talk)) heard.set(talk, 0)
      return (await fresh(talk)).join('\n')
    },
    async pass(to) {
      at = Date.parse(to)
      await life.app.look()
      const said: Record<string, string> = {}
      for (const talk of [...heard.keys()].sort()) {
        const news = await fresh(talk)
        if (news.length > 0) said[talk] = news.join('\n\n---\n\n')
      }
      return said
    },
    day: (day) => addDay(shop, day),
    async restart() {
      await end(life)
      life = await begin(false)
    },
    async close() {
      await end(life)
      await surface.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
