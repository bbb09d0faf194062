import type { Capabilities } from '../conversation/capabilities.ts'
import type { Outbound, Receipt } from '../conversation/outbound.ts'

/** A platform as the house sees it. */
export interface Platform {
  readonly name: string
  readonly capabilities: Capabilities
  deliver(outbound: Outbound): Promise<Receipt>
  find?(outbound: Outbound): Promise<Receipt | null>
  working?(
    thread: { readonly workspace: string; readonly channel: string; readonly thread: string },
    text: string | null,
  ): void
  settled?(turn: {
    readonly inbound: string
    readonly workspace: string
    readonly channel: string
    readonly thread: string
    readonly step: string
    readonly status: string
  }): void
}
