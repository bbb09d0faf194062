import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { closeDatabases } from '../connectors/files/database.ts'
import type { Capabilities } from '../conversation/capabilities.ts'
import type { Inbound, Upload } from '../conversation/inbound.ts'
import { inboundSchema } from '../conversation/inbound.ts'
import type { Library } from '../conversation/library.ts'
import type { Outbound, Receipt } from '../conversation/outbound.ts'
import { noRecords } from '../conversation/step.ts'
import { deliverOutbox } from '../delivery/deliver-outbox.ts'
import { AppError } from '../errors.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import { sourceRecords } from '../turn/source-records.ts'
import { type TurnHouse, takeTurn } from '../turn/turn.ts'
import { putFile, roomOf } from './file-room.ts'
import { createLibrary } from './library.ts'
import { createSourceShelf } from './source-shelf.ts'
import { createThreadQueue } from './thread-queue.ts'
import { createTools } from './toolbox.ts'

/** A platform as the house sees it. */
export interface Platform {
  readonly name: string
  readonly capabilities: Capabilities
  deliver(outbound: Outbound): Promise<Receipt>
  find?(outbound: Outbound): Promise<Receipt | null>
  working?(thread: { readonly channel: string; readonly thread: string }, text: string | null): void
  settled?(turn: {
    readonly inbound: string
    readonly channel: string
    readonly thread: string
    readonly step: string
    readonly status: string
  }): void
}

export interface AppOptions {
  readonly store: Store
  readonly clock: Clock
  readonly logger: Logger
  readonly timeZone: string
  readonly dataFolder: string
  readonly sampleFolder: string | null
  /** Signs references; by default one is made for the store and kept there. */
  readonly secret?: string
  readonly leaseMs?: number
}

export interface App {
  readonly library: Library
  /** Writes the event to the inbox and returns once it is durable; its turn is taken afterwards. */
  receive(inbound: Inbound): Promise<{ readonly fresh: boolean }>
  upload(workspace: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Upload>
  /** Takes a file of this machine as a connected source, without a conversation. */
  connectFile(workspace: string, path: string): Promise<void>
  /** Connects a started platform and takes up what an earlier life left undone. */
  attach(platform: Platform): Promise<void>
  /** A small secret of the store, made on first use. */
  secret(name: string): Promise<string>
  /** Finishes turns in flight, at most ten seconds, and closes the store. */
  close(): Promise<void>
}

const usualLeaseMs = 10_000
const retryMs = 1_000
const shutdownMs = 10_000
const workspaces = ['local']

/** Puts the house together: sources, tools, turns, delivery, and the read side. */
export async function createApp(options: AppOptions): Promise<App> {
  const { store, logger, clock } = options
  const now = () => {
    const instant = clock.now().toISOString()
    return { instant, today: dayIn(instant, options.timeZone) }
  }
  const shelf = createSourceShelf({
    store,
    logger,
    dataFolder: options.dataFolder,
    sampleFolder: options.sampleFolder,
    sampleDay: dayBefore(now().today),
  })
  for (const workspace of workspaces) await shelf.takeQuotes(workspace)
  const platforms = new Map<string, Platform>()
  const worker = `${process.pid}-${randomBytes(4).toString('hex')}`
  const stopping = new AbortController()
  const retries = new Set<NodeJS.Timeout>()

  async function secret(name: string): Promise<string> {
    if (options.secret !== undefined) return options.secret
    const kept = await store.setting('*', name)
    if (kept !== null) return kept
    await store.saveSetting('*', name, randomBytes(32).toString('base64url'))
    return (await store.setting('*', name)) ?? ''
  }

  function houseFor(key: ThreadKey, version: number): TurnHouse {
    return {
      store,
      logger,
      now,
      catalog: (workspace, about) => shelf.catalog(workspace, about),
      secret: () => secret('references'),
      tools: (turn) => createTools(store, shelf, { ...turn, key, version, signal: stopping.signal }),
      working: (thread, text) => platforms.get(thread.platform)?.working?.(thread, text),
    }
  }

  async function deliver(platform: Platform): Promise<void> {
    const done = await deliverOutbox({
      store,
      logger,
      worker,
      carrier: { ...platform, platform: platform.name },
      leaseMs: options.leaseMs ?? usualLeaseMs,
      clockMs: () => Date.now(),
    })
    if (done || stopping.signal.aborted) return
    const timer = setTimeout(() => {
      retries.delete(timer)
      delivery.run(platform.name)
    }, retryMs)
    retries.add(timer)
  }

  const delivery = createThreadQueue(async (name) => {
    const platform = platforms.get(name)
    if (platform !== undefined) await deliver(platform)
  }, logger)

  const turns = createThreadQueue(async (address) => {
    const key = JSON.parse(address) as ThreadKey
    for (;;) {
      if (stopping.signal.aborted) return
      const inbound = await store.nextInbound(key)
      if (inbound === null) return
      const version = (await store.thread(key))?.version ?? 0
      const end = await takeTurn(houseFor(key, version), key, inbound)
      const platform = platforms.get(key.platform)
      await delivery.run(key.platform)
      await shelf.takeQuotes(key.workspace)
      platform?.working?.(key, null)
      platform?.settled?.({ inbound: inbound.id, ...inbound.thread, step: end.step, status: end.status })
    }
  }, logger)

  return {
    library: createLibrary({ store, shelf, now, secret: () => secret('references') }),
    secret,
    async receive(inbound) {
      const parsed = inboundSchema.safeParse(inbound)
      if (!parsed.success) throw new AppError('input_invalid', { name: inbound.platform }, parsed.error)
      const accepted = await store.accept(parsed.data)
      void turns.run(JSON.stringify(keyOf(parsed.data)))
      return accepted
    },
    upload: (workspace, name, bytes) => putFile(roomOf(options.dataFolder, workspace), name, bytes),
    async connectFile(workspace, path) {
      const name = basename(path)
      const bytes = createReadStream(path)
      bytes.on('error', () => undefined)
      const upload = await putFile(roomOf(options.dataFolder, workspace), name, bytes).catch(
        (fault: unknown) => {
          throw fault instanceof AppError ? fault : new AppError('file_missing', { name }, fault)
        },
      )
      const source = await shelf.propose(workspace, upload, stopping.signal)
      const records = { ...noRecords, sources: [{ source, status: 'connected' as const }] }
      for (const record of sourceRecords(records, workspace, now().instant)) await store.saveSource(record)
      await shelf.takeQuotes(workspace)
    },
    async attach(platform) {
      platforms.set(platform.name, platform)
      void delivery.run(platform.name)
      for (const key of await store.waitingThreads([platform.name])) void turns.run(JSON.stringify(key))
    },
    async close() {
      for (const timer of retries) clearTimeout(timer)
      const settled = Promise.all([turns.idle(), delivery.idle()])
      await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, shutdownMs).unref())])
      stopping.abort()
      await closeDatabases()
      await store.close()
    },
  }
}

function keyOf(inbound: Inbound): ThreadKey {
  const { workspace, platform } = inbound
  return { workspace, platform, channel: inbound.thread.channel, thread: inbound.thread.thread }
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
function dayIn(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant))
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
