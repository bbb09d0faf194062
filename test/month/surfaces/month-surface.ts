import type { App } from '../../../src/app/app.ts'
import type { Place } from '../../../src/conversation/capabilities.ts'
import type { Store } from '../../../src/store/store.ts'
import type { Clock } from '../../../src/support/clock.ts'

/** A message as it stands on a surface: the key that it left the house with, and all that can be read of it. */
export interface Standing {
  readonly key: string
  readonly text: string
}

/** What a surface is connected to; a later life of the house is another one. */
export interface Before {
  readonly app: App
  readonly store: Store
  readonly clock: Clock
  /** Is told of every turn that has ended. */
  settled(): void
}

/** A place where people meet Visao, with all conversations of the month in it; it outlives the house. */
export interface MonthSurface {
  readonly platform: string
  /** Connects it to a house; resolves to what takes it away again. */
  connect(before: Before): Promise<{ close(): Promise<void> }>
  /** An writes in a conversation, which the first words begin. */
  write(talk: string, text: string): Promise<void>
  /** The house's name of a conversation's thread. */
  thread(talk: string): string
  /** All that Visao has said in a conversation, as it stands there, in order. */
  shown(talk: string): Promise<readonly Standing[]>
  /** What stands in the channel itself, or in An's own conversation with Visao; nothing where there is no such place. */
  beside(talk: string, place: Place): Promise<readonly Standing[]>
  close(): Promise<void>
}
