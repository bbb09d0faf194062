import type { Capabilities } from '../conversation/capabilities.ts'
import type { Outbound, Receipt } from '../conversation/outbound.ts'
import type { PendingOutbound, Store } from '../store/store.ts'
import type { Logger } from '../support/logger.ts'
import { fitMessage } from './fit-message.ts'
import { plainText } from './plain-text.ts'

/** What the delivery needs of a platform. */
export interface Carrier {
  readonly platform: string
  readonly capabilities: Capabilities
  deliver(outbound: Outbound): Promise<Receipt>
  find?(outbound: Outbound): Promise<Receipt | null>
}

export interface DeliveryOptions {
  readonly store: Store
  readonly carrier: Carrier
  /** This process's own name; a crashed one's messages are free when its lease runs out. */
  readonly worker: string
  readonly leaseMs: number
  /** How long a thread whose message could not be sent is left alone. */
  readonly pauseMs: number
  readonly logger: Logger
  /** The real clock: leases must run out even where the conversation's clock stands still. */
  clockMs(): number
}

const batch = 20

/**
 * Sends what waits for a platform, in order within each thread, until nothing is left that this process may send.
 * The intent is recorded before each part and the platform's id after it: a part whose sending was begun in an earlier
 * life is looked for first, where the platform can be asked. A message that cannot be sent holds up its own thread
 * only. Returns false when something could not be sent now.
 */
export async function deliverOutbox(options: DeliveryOptions): Promise<boolean> {
  let all = true
  for (;;) {
    const claimedAt = options.clockMs()
    const pending = await claim(options, claimedAt)
    if (pending.length === 0) return all
    const stuck = new Set<string>()
    for (const message of pending) {
      const { outbound } = message
      const thread = JSON.stringify([outbound.workspace, outbound.channel, outbound.thread])
      if (stuck.has(thread)) {
        await hold(options, outbound, 0)
        continue
      }
      try {
        if (!(await deliverMessage(options, message, claimedAt))) stuck.add(thread)
      } catch (fault) {
        options.logger.warn({ err: fault, key: outbound.key }, 'a message could not be sent yet')
        all = false
        stuck.add(thread)
        await hold(options, outbound, options.pauseMs)
      }
    }
  }
}

function claim({ store, carrier, worker, leaseMs }: DeliveryOptions, now: number) {
  return store.claimOutbox(carrier.platform, worker, iso(now), iso(now + leaseMs), batch)
}

/** Keeps a message's lease for so long from now; false when it is no longer this worker's. */
function hold(options: DeliveryOptions, outbound: Outbound, ms: number): Promise<boolean> {
  const until = iso(options.clockMs() + ms)
  return options.store.holdOutbox(outbound.workspace, outbound.key, options.worker, until)
}

/** Sends the parts that have not arrived; false when another process has taken the message over meanwhile. */
async function deliverMessage(
  options: DeliveryOptions,
  pending: PendingOutbound,
  claimedAt: number,
): Promise<boolean> {
  const { store, carrier, logger, leaseMs } = options
  let leasedAt = claimedAt
  const { outbound } = pending
  const { parts, degraded } = fitMessage(outbound.content, carrier.capabilities)
  if (degraded.length > 0) logger.info({ key: outbound.key, degraded }, 'a message was fitted')
  for (const [place, content] of parts.entries()) {
    const part = parts.length === 1 ? outbound.key : `${outbound.key}.${place}`
    if (pending.sent[part] !== undefined) continue
    if (options.clockMs() - leasedAt > leaseMs / 2) {
      leasedAt = options.clockMs()
      if (!(await hold(options, outbound, leaseMs))) return false
    }
    const message = { ...outbound, key: part, content, text: plainText(content) }
    const begun = pending.begun.includes(part)
    const found = begun && carrier.find !== undefined ? await carrier.find(message) : null
    if (!begun) await store.beginPart(outbound.workspace, outbound.key, part)
    const receipt = found ?? (await carrier.deliver(message))
    await store.finishPart(outbound.workspace, outbound.key, part, receipt.platformId)
  }
  await store.finishOutbound(outbound.workspace, outbound.key)
  return true
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
