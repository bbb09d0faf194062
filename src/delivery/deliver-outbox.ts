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
  readonly logger: Logger
  /** The real clock: leases must run out even where the conversation's clock stands still. */
  clockMs(): number
}

const batch = 20

/**
 * Sends what waits for a platform, in order within each thread, until nothing is left that this process may send.
 * The intent is recorded before each part and the platform's id after it: a part whose sending was begun in an earlier
 * life is looked for first, where the platform can be asked. Returns false when something could not be sent now.
 */
export async function deliverOutbox(options: DeliveryOptions): Promise<boolean> {
  const { store, carrier, worker } = options
  for (;;) {
    const now = options.clockMs()
    const until = new Date(now + options.leaseMs).toISOString()
    const pending = await store.claimOutbox(
      carrier.platform,
      worker,
      new Date(now).toISOString(),
      until,
      batch,
    )
    if (pending.length === 0) return true
    for (const [place, message] of pending.entries()) {
      try {
        await deliverMessage(options, message)
      } catch (fault) {
        options.logger.warn({ err: fault, key: message.outbound.key }, 'a message could not be sent yet')
        for (const left of pending.slice(place)) await release(options, left.outbound)
        return false
      }
    }
  }
}

async function release(options: DeliveryOptions, outbound: Outbound): Promise<void> {
  const now = new Date(options.clockMs()).toISOString()
  await options.store.holdOutbox(outbound.workspace, outbound.key, options.worker, now)
}

async function deliverMessage(options: DeliveryOptions, pending: PendingOutbound): Promise<void> {
  const { store, carrier, logger } = options
  const { outbound } = pending
  const { parts, degraded } = fitMessage(outbound.content, carrier.capabilities)
  if (degraded.length > 0) logger.info({ key: outbound.key, degraded }, 'a message was fitted')
  for (const [place, content] of parts.entries()) {
    const part = parts.length === 1 ? outbound.key : `${outbound.key}.${place}`
    if (pending.sent[part] !== undefined) continue
    const message = { ...outbound, key: part, content, text: plainText(content) }
    const begun = pending.begun.includes(part)
    const found = begun && carrier.find !== undefined ? await carrier.find(message) : null
    if (!begun) await store.beginPart(outbound.workspace, outbound.key, part)
    const receipt = found ?? (await carrier.deliver(message))
    await store.finishPart(outbound.workspace, outbound.key, part, receipt.platformId)
  }
  await store.finishOutbound(outbound.workspace, outbound.key)
}
