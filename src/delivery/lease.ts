import type { Outbound } from '../conversation/outbound.ts'
import type { DeliveryOptions } from './carrier.ts'

/** Keeps a message's lease for so long from now; false when it is no longer this worker's. */
export function hold(options: DeliveryOptions, outbound: Outbound, ms: number): Promise<boolean> {
  const until = iso(options.clockMs() + ms)
  return options.store.holdOutbox(outbound.workspace, outbound.key, options.worker, until)
}

/** Does what may take longer than a lease while the lease is kept. */
export async function whileLeased<T>(
  options: DeliveryOptions,
  outbound: Outbound,
  work: () => Promise<T>,
): Promise<T> {
  const beat = setInterval(() => {
    hold(options, outbound, options.leaseMs).catch((fault: unknown) =>
      options.logger.warn({ err: fault, key: outbound.key }, 'a lease could not be kept'),
    )
  }, options.leaseMs / 2)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}

export function iso(ms: number): string {
  return new Date(ms).toISOString()
}
