import { AppError } from '../errors.ts'
import type { PendingOutbound } from '../store/store.ts'
import type { DeliveryOptions } from './carrier.ts'
import { deliverMessage } from './deliver-message.ts'
import { hold } from './lease.ts'

/** Sends the claimed messages of one thread in their order; one that cannot be sent now holds up those behind it. */
export async function deliverThread(
  options: DeliveryOptions,
  messages: readonly PendingOutbound[],
  claimedAt: number,
): Promise<void> {
  let stuck = false
  for (const message of messages) {
    const { outbound } = message
    if (stuck) {
      await hold(options, outbound, 0)
      continue
    }
    try {
      stuck = !(await deliverMessage(options, message, claimedAt))
    } catch (fault) {
      const pause = pauseAfter(fault, options.pauseMs)
      options.logger.warn({ err: fault, key: outbound.key, pause }, 'a message could not be sent yet')
      stuck = true
      await hold(options, outbound, pause)
      options.heldFor(pause)
    }
  }
}

/** How long a fault asks to wait; never less than usual. */
function pauseAfter(fault: unknown, usual: number): number {
  const asked = fault instanceof AppError ? Number(fault.details.retryAfterMs ?? 0) : 0
  return Math.max(usual, asked)
}
