import type { Capabilities } from '../conversation/capabilities.ts'
import type { Outbound, Receipt } from '../conversation/outbound.ts'
import type { Store } from '../store/store.ts'
import type { Logger } from '../support/logger.ts'

/** What the delivery needs of a platform. */
export interface Carrier {
  readonly platform: string
  readonly capabilities: Capabilities
  /** Throws `AppError` `platform_busy` with `retryAfterMs` where the platform asks to wait. */
  deliver(outbound: Outbound): Promise<Receipt>
  find?(outbound: Outbound): Promise<Receipt | null>
}

export interface DeliveryOptions {
  readonly store: Store
  readonly carrier: Carrier
  /** This process's own name; a crashed one's messages are free when its lease runs out. */
  readonly worker: string
  readonly leaseMs: number
  /** How long a thread whose message could not be sent is left alone, unless the platform asks for longer. */
  readonly pauseMs: number
  readonly logger: Logger
  /** The real clock: leases must run out even where the conversation's clock stands still. */
  clockMs(): number
  /** Told that something could not be sent now and may be tried again after this time. */
  heldFor(ms: number): void
}
