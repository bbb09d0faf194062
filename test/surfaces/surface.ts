import type { Store } from '../../src/store/store.ts'
import type { Act } from '../turns/dialogue.ts'

/** The instant at which the clock of every surface stands. */
export const now = '2026-11-21T08:00:00Z'

/** One of the places where people meet Visao, with one conversation in it and a store of its own. */
export interface Surface {
  readonly platform: string
  readonly store: Store
  /** Does what An does in the surface's own way, and resolves when all that is said to it has been delivered. */
  take(act: Act): Promise<void>
  /** All that people can see of the conversation, with whatever marks the surface writes it. */
  shown(): Promise<string>
  close(): Promise<void>
}
