import { randomBytes } from 'node:crypto'
import { isHouse } from '../conversation/house.ts'
import { createDelivery, type Delivery } from '../delivery/delivery.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import type { Logger } from '../support/logger.ts'
import { type TurnHouse, takeTurn } from '../turn/turn.ts'
import type { Platform } from './platform.ts'
import { createThreadQueue } from './thread-queue.ts'

/** What goes on in the background: the turns of each thread in order, and the delivery to each platform. */
export interface Work {
  /** Takes the thread's waiting events; several threads side by side. */
  turn(key: ThreadKey): Promise<void>
  /** Connects a platform and takes up what an earlier life left undone. */
  attach(platform: Platform): Promise<void>
  platform(name: string): Platform | undefined
  /** Names of the platforms that are connected. */
  platforms(): readonly string[]
  /** Takes no more turns, and waits for those in flight and their messages, but not for ever. */
  rest(): Promise<void>
}

export interface WorkOptions {
  readonly store: Store
  readonly logger: Logger
  readonly leaseMs: number
  readonly house: TurnHouse
  /** What has to be there before a turn can be planned. */
  prepare(workspace: string): Promise<void>
  /** A turn left something that is due already. */
  wakes(): void
}

/** A platform that failed is tried again after this time. */
const deliveryPauseMs = 1_000

/** Sets the work going; nothing that failed is given up, and nothing that a dead process held is forgotten. */
export function createWork(options: WorkOptions): Work {
  const { store, logger, house, leaseMs } = options
  const platforms = new Map<string, Platform>()
  const deliveries = new Map<string, Delivery>()
  const worker = `${process.pid}-${randomBytes(4).toString('hex')}`
  const timers = new Set<NodeJS.Timeout>()
  let resting = false

  function later(work: () => void, ms: number): void {
    if (resting) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      work()
    }, ms)
    timers.add(timer)
  }

  function deliveryTo(platform: Platform): Delivery {
    const delivery = createDelivery({
      store,
      logger,
      worker,
      leaseMs,
      carrier: { ...platform, platform: platform.name },
      pauseMs: deliveryPauseMs,
      clockMs: () => Date.now(),
      heldFor: (ms) => later(() => void delivery.run(), ms),
    })
    return delivery
  }

  const turns = createThreadQueue(async (address) => {
    const key = JSON.parse(address) as ThreadKey
    try {
      while (!resting && (await takeNext(key))) {}
    } catch (fault) {
      // The event is still in the inbox: it waits for the disk, the database or the next life.
      if (house.signal.aborted) return
      logger.error({ err: fault, thread: key.thread }, 'a turn could not be taken yet')
      later(() => void turns.run(address), leaseMs)
    }
  }, logger)

  async function takeNext(key: ThreadKey): Promise<boolean> {
    const inbound = await store.nextInbound(key)
    if (inbound === null) return false
    // A turn of the house's own connects nothing, and quotes nobody who was not there before.
    const woken = isHouse(inbound.actor)
    if (!woken) await options.prepare(key.workspace)
    const end = await takeTurn(house, key, inbound)
    await deliveries.get(key.platform)?.run(key)
    const platform = platforms.get(key.platform)
    platform?.working?.(key, null)
    if (!woken)
      platform?.settled?.({
        inbound: inbound.id,
        workspace: key.workspace,
        ...inbound.thread,
        step: end.step,
        status: end.status,
      })
    if (!woken) await options.prepare(key.workspace)
    if (end.wakes) options.wakes()
    return true
  }

  /** A lease of a process that died runs out at any time, and nothing tells of it. */
  const sweep = setInterval(() => {
    for (const delivery of deliveries.values()) void delivery.run()
  }, leaseMs)
  sweep.unref()

  return {
    turn: (key) => turns.run(JSON.stringify(key)),
    platform: (name) => platforms.get(name),
    platforms: () => [...platforms.keys()],
    async attach(platform) {
      platforms.set(platform.name, platform)
      const delivery = deliveryTo(platform)
      deliveries.set(platform.name, delivery)
      void delivery.run()
      for (const key of await store.waitingThreads([platform.name])) void turns.run(JSON.stringify(key))
    },
    async rest() {
      resting = true
      clearInterval(sweep)
      for (const timer of timers) clearTimeout(timer)
      await turns.idle()
      await Promise.all([...deliveries.values()].map((delivery) => delivery.idle()))
    },
  }
}
