import type { PendingOutbound, ThreadKey } from '../store/store.ts'
import type { DeliveryOptions } from './carrier.ts'
import { deliverThread } from './deliver-thread.ts'
import { iso } from './lease.ts'

/** Sends what waits for one platform: threads side by side, the messages of each in their order. */
export interface Delivery {
  /** Resolves when the thread (or every one) has nothing left that this process may send now. */
  run(thread?: ThreadKey): Promise<void>
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>
}

/** So many threads are sent to at the same time: a slow one must not keep the others waiting. */
const maxLanes = 20

/** Sets up the delivery to a platform. A message that cannot be sent holds up its own thread only. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const lanes = new Map<string, Promise<void>>()
  let claiming: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null

  /** One claim at a time; claims that still wait are one. */
  function fill(): Promise<void> {
    next ??= claiming.then(() => {
      next = null
      return claim()
    })
    claiming = next
    return next
  }

  async function claim(): Promise<void> {
    const room = maxLanes - lanes.size
    if (room <= 0) return
    const { store, carrier, worker, leaseMs, logger } = options
    try {
      const at = options.clockMs()
      const pending = await store.claimOutbox(carrier.platform, worker, iso(at), iso(at + leaseMs), room)
      for (const [thread, messages] of byThread(pending))
        if (!lanes.has(thread)) lanes.set(thread, send(thread, messages, at))
    } catch (fault) {
      logger.error({ err: fault, platform: carrier.platform }, 'the outbox could not be read or written')
      options.heldFor(options.pauseMs)
    }
  }

  async function send(thread: string, messages: readonly PendingOutbound[], at: number): Promise<void> {
    try {
      await deliverThread(options, messages, at)
    } catch (fault) {
      options.logger.error({ err: fault, thread }, 'a thread of the outbox could not be read or written')
      options.heldFor(options.pauseMs)
      lanes.delete(thread)
      return
    }
    lanes.delete(thread)
    await fill()
  }

  /** What has to come to an end before the thread can be told to be through. */
  function inTheWay(thread: ThreadKey | undefined): readonly Promise<void>[] {
    const own = thread === undefined ? undefined : lanes.get(laneOf(thread))
    if (own !== undefined) return [own]
    return thread === undefined || lanes.size >= maxLanes ? [...lanes.values()] : []
  }

  return {
    async run(thread) {
      for (;;) {
        await fill()
        const waiting = inTheWay(thread)
        if (waiting.length === 0) return
        await Promise.race(waiting)
      }
    },
    async idle() {
      while (lanes.size > 0) await Promise.race(lanes.values())
    },
  }
}

function byThread(pending: readonly PendingOutbound[]): ReadonlyMap<string, readonly PendingOutbound[]> {
  return Map.groupBy(pending, ({ outbound }) => laneOf(outbound))
}

function laneOf({ workspace, channel, thread }: Pick<ThreadKey, 'workspace' | 'channel' | 'thread'>): string {
  return JSON.stringify([workspace, channel, thread])
}
