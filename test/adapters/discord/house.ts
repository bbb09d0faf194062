import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SettledTurn } from '../../../adapters/adapter.ts'
import { discord } from '../../../adapters/discord/index.ts'
import { type DiscordAdapter, startDiscord } from '../../../adapters/discord/start.ts'
import { startAdapter } from '../../../adapters/start-adapter.ts'
import type { App } from '../../../src/app/app.ts'
import type { Inbound } from '../../../src/conversation/inbound.ts'
import type { Store } from '../../../src/store/store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { openHouse, storeIn } from '../../turns/stage.ts'
import { type Platform, startPlatform } from './platform/start-platform.ts'

export const now = '2026-11-21T08:00:00Z'

/** The whole house with the bot in it, and a Discord of the test's own. */
export interface DiscordHouse {
  readonly app: App
  readonly store: Store
  readonly platform: Platform
  readonly bot: DiscordAdapter
  /** Ids of events that are in the inbox by now. */
  readonly stored: readonly string[]
  /** Resolves when so many turns have ended since the house was opened. */
  turns(count: number): Promise<readonly SettledTurn[]>
  close(): Promise<void>
}

export interface HouseOptions {
  /** Adds to the bot's own environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Taken over from an earlier life, and left to its owner. */
  readonly platform?: Platform
  readonly folder?: string
  /** The sample shop, and a store to begin with. */
  readonly shop?: string
  readonly begun?: string
}

export async function openDiscordHouse(given: HouseOptions = {}): Promise<DiscordHouse> {
  const platform = given.platform ?? (await startPlatform())
  const folder = given.folder ?? (await mkdtemp(join(tmpdir(), 'visao-discord-')))
  if (given.begun !== undefined) await cp(given.begun, storeIn(folder))
  const { app, store } = await openHouse(folder, { now, sampleFolder: given.shop ?? null })
  const ended: SettledTurn[] = []
  const waiting = new Set<() => void>()
  const options = discord.options.parse({
    DISCORD_TOKEN: 'a.loopback.token',
    DISCORD_API: platform.rest.url,
    ...given.environment,
  })
  const stored: string[] = []
  const start: typeof startDiscord = async (own, context) => {
    const receive = async (inbound: Inbound) => {
      const accepted = await context.receive(inbound)
      stored.push(inbound.id)
      return accepted
    }
    const running = await startDiscord(own, { ...context, receive })
    return {
      ...running,
      settled(turn) {
        running.settled?.(turn)
        ended.push(turn)
        for (const wake of waiting) wake()
      },
    }
  }
  const logger = createLogger('silent')
  const bot = await startAdapter(app, { ...discord, start }, options, { clock: fixedClock(now), logger })
  return {
    app,
    store,
    platform,
    bot,
    stored,
    async turns(count) {
      while (ended.length < count)
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake)
            resolve()
          }
          waiting.add(wake)
        })
      return ended
    },
    async close() {
      await bot.close()
      await app.close()
      if (given.platform === undefined) await platform.close()
      if (given.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}
