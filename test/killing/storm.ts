import { setTimeout as sleep } from 'node:timers/promises'
import { type BotProcess, prepareBot } from './bot-process.ts'
import { createPermits } from './permits.ts'
import type { Platform, Point } from './platform.ts'
import { seededRandom } from './random.ts'
import type { Deed } from './rehearse.ts'
import type { Orders, PlatformEvent } from './wire.ts'

/** What a kill waits for: an instant of chance, or a point that matters. */
const aims = ['chance', 'sent', 'acknowledged', 'working', 'posting', 'posted', 'settled'] as const
type Aim = (typeof aims)[number]

/** A life in which the point that was aimed at does not come ends after this time. */
const longestLife = 1_000
/** How long people wait for an answer before they go on without it. */
const patience = 6_000
/** How long the last bot may take to do what is left. */
const longestCalm = 20_000
const retryPause = 25

export interface Storm {
  readonly platform: Platform
  readonly orders: Orders
  /** Per thread, what people do in it. */
  readonly deeds: readonly (readonly Deed[])[]
  readonly kills: number
  readonly seed: number
  /** Whether the store has nothing left to do. */
  quiet(): Promise<boolean>
}

export interface Aftermath {
  /** Kills by what was aimed at; `chance` also counts those whose point did not come in time. */
  readonly kills: Readonly<Record<Aim, number>>
  /** Events that were sent more than once because nobody acknowledged them, or for no reason at all. */
  readonly resent: number
  readonly exitCode: number | null
  readonly complaints: readonly string[]
}

/** Lets people do what they did before, several threads side by side, while the bot is killed again and again. */
export async function storm(options: Storm): Promise<Aftermath> {
  const { platform, orders } = options
  const random = seededRandom(options.seed)
  const permits = createPermits()
  const kills: Record<Aim, number> = {
    chance: 0,
    sent: 0,
    acknowledged: 0,
    working: 0,
    posting: 0,
    posted: 0,
    settled: 0,
  }
  let address: string | null = null
  let reached: (aim: Aim) => void = () => undefined
  let resent = 0

  async function hand(event: PlatformEvent): Promise<void> {
    for (let attempt = 0; ; await sleep(retryPause)) {
      if (address !== null) {
        resent += attempt === 0 ? 0 : 1
        attempt += 1
        const body = JSON.stringify(event)
        const call = fetch(address, { method: 'POST', body }).catch(() => null)
        reached('sent')
        if ((await call)?.ok) {
          reached('acknowledged')
          return
        }
      }
    }
  }

  async function play(deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) {
      const { event } = deed
      await permits.take()
      if (mustBeSeen(event) || random() < 0.5) await seen(platform, deed)
      await hand(event)
      if (random() < 0.1) {
        resent += 1
        await hand(event)
      }
    }
  }

  const total = options.deeds.reduce((sum, deeds) => sum + deeds.length, 0)
  const playing = Promise.all(options.deeds.map(play))
  const complaints: string[] = []
  platform.watch((point: Point) => reached(point))
  let next = prepareBot()
  for (let life = 0; life < options.kills; life += 1) {
    const bot = next
    next = prepareBot()
    permits.grant(share(total, life, options.kills))
    const aim = aims[Math.floor(random() * aims.length)] ?? 'chance'
    kills[await live(bot, aim)] += 1
    complaints.push(bot.complaints())
  }
  permits.grant(total)
  address = await next.begin(orders)
  await playing
  await calm(options)
  platform.watch(null)
  const exitCode = await next.stop()
  complaints.push(next.complaints())
  return { kills, resent, exitCode, complaints: complaints.filter((text) => text !== '') }

  /** One life: from its orders to the SIGKILL. Gives what it died of. */
  async function live(bot: BotProcess, aim: Aim): Promise<Aim> {
    await bot.warm
    const skipped = Math.floor(random() * 2)
    const delay = random() < 0.5 ? 0 : random() * 12
    let count = 0
    let hit: Aim = 'chance'
    const end = new Promise<void>((resolve) => {
      const shoot = () => resolve(bot.kill())
      const limit = setTimeout(shoot, aim === 'chance' ? random() * longestLife * 0.8 : longestLife)
      reached = (point) => {
        if (point === aim) count += 1
        if (point !== aim || count <= skipped) return
        clearTimeout(limit)
        hit = aim
        reached = () => undefined
        // Without a delay the process dies in the very step in which the point was reached.
        if (delay === 0) shoot()
        else setTimeout(shoot, delay)
      }
    })
    const begun = bot.begin(orders).then((url) => {
      address = url
    })
    await end
    await begun
    address = null
    reached = () => undefined
    return hit
  }
}

/** Nobody presses a button before it stands there. */
function mustBeSeen(event: PlatformEvent): boolean {
  return 'press' in event.act || 'fill' in event.act
}

/** Waits until as much stands in the thread as stood there when the person acted in the undisturbed run. */
async function seen(platform: Platform, { event, standing }: Deed): Promise<void> {
  const limit = Date.now() + patience
  while (platform.posts(event.thread).length < standing && Date.now() < limit)
    await Promise.race([platform.changed(), sleep(100)])
}

async function calm({ quiet }: Storm): Promise<void> {
  const limit = Date.now() + longestCalm
  while (!(await quiet()) && Date.now() < limit) await sleep(50)
}

/** How many of `total` fall to one of `lives`, so that all are given in the end. */
function share(total: number, life: number, lives: number): number {
  return Math.floor((total * (life + 1)) / (lives + 1)) - Math.floor((total * life) / (lives + 1))
}
