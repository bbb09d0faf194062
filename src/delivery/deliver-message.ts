import type { PendingOutbound } from '../store/store.ts'
import type { DeliveryOptions } from './carrier.ts'
import { fitMessage } from './fit-message.ts'
import { hold, whileLeased } from './lease.ts'
import { plainText } from './plain-text.ts'

/**
 * Sends the parts of a message that have not arrived; false when another process has taken the message over meanwhile.
 * The intent is recorded before each part and the platform's id after it: a part whose sending was begun in an earlier
 * life is looked for first, where the platform can be asked.
 */
export async function deliverMessage(
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
    const receipt = await whileLeased(options, outbound, async () => {
      const found = begun && carrier.find !== undefined ? await carrier.find(message) : null
      if (!begun) await store.beginPart(outbound.workspace, outbound.key, part)
      return found ?? (await carrier.deliver(message))
    })
    await store.finishPart(outbound.workspace, outbound.key, part, receipt.platformId)
  }
  await store.finishOutbound(outbound.workspace, outbound.key)
  return true
}
