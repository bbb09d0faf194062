import type { ZodType } from 'zod'
import type { Capabilities } from '../src/conversation/capabilities.ts'
import type { Content } from '../src/conversation/content.ts'
import type { Inbound, Upload } from '../src/conversation/inbound.ts'
import type { Library } from '../src/conversation/library.ts'
import type { Outbound, Receipt } from '../src/conversation/outbound.ts'
import type { Clock } from '../src/support/clock.ts'
import type { Logger } from '../src/support/logger.ts'

/** What an adapter may ask of the house. */
export interface AdapterContext {
  /** Writes the event to the inbox and returns once it is durable; a repeat is `fresh: false`. */
  receive(inbound: Inbound): Promise<{ readonly fresh: boolean }>
  /** Puts a file's bytes in the workspace's file room; throws `AppError` `file_too_large`, `store_full`. */
  upload(workspace: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Upload>
  readonly library: Library
  /** What was said under a message's key, to open a form of it; null where nothing was. */
  content(workspace: string, key: string): Promise<Content | null>
  readonly kept: Kept
  /** Erases all that is stored of a workspace whose people have left, its files too. */
  eraseWorkspace(workspace: string): Promise<void>
  /** A secret that is the adapter's own and lasts as long as the store. */
  readonly secret: string
  readonly clock: Clock
  readonly logger: Logger
}

/** Small values that an adapter keeps over restarts, under names of its own: installations, what it registered. */
export interface Kept {
  read(name: string): Promise<string | null>
  /** Names and values of all that begin so. */
  all(beginning: string): Promise<Readonly<Record<string, string>>>
  write(name: string, value: string): Promise<void>
  erase(name: string): Promise<void>
}

/** A platform that is connected. */
export interface RunningAdapter {
  /** Where people find it; printed at the start. */
  readonly url?: string
  /** Sends one message that already fits the capabilities; called again with the same key after a crash. */
  deliver(outbound: Outbound): Promise<Receipt>
  /** Says whether the platform already has the message, where it cannot tell repeats apart by itself. */
  find?(outbound: Outbound): Promise<Receipt | null>
  /** Shows that a turn is being worked on (`text` is what on), or no longer is (`null`); never stored. */
  working?(
    thread: { readonly workspace: string; readonly channel: string; readonly thread: string },
    text: string | null,
  ): void
  /** The turn's end: everything it had to say has been delivered. */
  settled?(turn: SettledTurn): void
  /** Resolves when the surface has ended by itself: a person left, or a program's input is over. */
  readonly ended?: Promise<void>
  close(): Promise<void>
}

export interface SettledTurn {
  readonly inbound: string
  readonly workspace: string
  readonly channel: string
  readonly thread: string
  readonly step: string
  readonly status: string
}

/** A platform: its name, its options (environment, parsed), what it can show, and how it starts. */
export interface Adapter<O> {
  readonly name: string
  readonly options: ZodType<O>
  /** Whether an environment asks for this platform to be served; one without it is started by a command of its own. */
  readonly wanted?: (environment: Readonly<Record<string, string | undefined>>) => boolean
  readonly capabilities: Capabilities
  start(options: O, context: AdapterContext): Promise<RunningAdapter>
}

/** Declares an adapter; the compiler checks its shape. */
export function defineAdapter<O>(adapter: Adapter<O>): Adapter<O> {
  return adapter
}
