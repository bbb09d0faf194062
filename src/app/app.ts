import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { addDays } from '../analysis/series/periods.ts'
import { closeConnectors } from '../connectors/index.ts'
import type { Content } from '../conversation/content.ts'
import type { Inbound, Upload } from '../conversation/inbound.ts'
import { inboundSchema } from '../conversation/inbound.ts'
import type { Library } from '../conversation/library.ts'
import { noRecords } from '../conversation/step.ts'
import { AppError } from '../errors.ts'
import type { Ledger } from '../llm/ledger.ts'
import type { Model } from '../llm/model.ts'
import type { Store, ThreadKey } from '../store/store.ts'
import type { Clock } from '../support/clock.ts'
import type { Logger } from '../support/logger.ts'
import { dayIn } from '../support/zoned.ts'
import type { ProposedSource } from '../tools.ts'
import { sourceRecords } from '../turn/source-records.ts'
import type { TurnHouse } from '../turn/turn.ts'
import { createModelDesk } from './ask-model.ts'
import { createBackground } from './background.ts'
import { type Connected, connectSource, type NamedSource } from './connect-source.ts'
import { createSourceShelf } from './create-source-shelf.ts'
import { putFile, roomOf } from './file-room.ts'
import { type Kept, keptBy } from './kept.ts'
import { createLibrary } from './library/create-library.ts'
import { catalogAsSpoken } from './meanings.ts'
import { modelLedger } from './model-ledger.ts'
import type { Platform } from './platform.ts'
import { saysStop } from './says-stop.ts'
import { createSharedAnswers } from './shared-answers.ts'
import { createTools } from './toolbox.ts'
import { createWork } from './work.ts'

export interface AppOptions {
  readonly store: Store
  readonly clock: Clock
  readonly logger: Logger
  readonly timeZone: string
  readonly dataFolder: string
  readonly sampleFolder: string | null
  /** Live databases that the operator named, and what the references to their addresses stand for. */
  readonly sources?: readonly NamedSource[]
  readonly sourceSecret?: (reference: string) => string | null
  /** Signs references; by default one is made for the store and kept there. */
  readonly secret?: string
  readonly leaseMs?: number
  /** Makes the language model over the store's ledger; without one the house does without. */
  readonly model?: (ledger: Ledger) => Model
}

export interface App {
  readonly library: Library
  /** Writes the event to the inbox and returns once it is durable; its turn is taken afterwards. */
  receive(inbound: Inbound): Promise<{ readonly fresh: boolean }>
  upload(workspace: string, name: string, bytes: AsyncIterable<Uint8Array>): Promise<Upload>
  /** Takes a file of this machine as a connected source, without a conversation. */
  connectFile(workspace: string, path: string): Promise<void>
  /** Connects what an operator named, a live database or a file, by the definitions of a file where one is named. */
  connectSource(workspace: string, given: string, definitions?: string | null): Promise<Connected>
  /** Connects a started platform and takes up what an earlier life left undone. */
  attach(platform: Platform): Promise<void>
  /** What was said under a message's key; null where nothing was. */
  content(workspace: string, key: string): Promise<Content | null>
  /** What a platform keeps over restarts. */
  kept(platform: string): Kept
  /** Erases all that is stored of a workspace, its files too. */
  eraseWorkspace(workspace: string): Promise<void>
  /** A small secret of the store, made on first use. */
  secret(name: string): Promise<string>
  /** Copies the whole store to a file that is not there yet. Throws `AppError` `backup_exists`, `backup_unsupported`. */
  backup(file: string): Promise<void>
  /** Does all that is due by now, without waiting for the next look at the clock. */
  look(): Promise<void>
  /** Finishes turns in flight within ten seconds, parks what takes longer, and closes the store. */
  close(): Promise<void>
}

const usualLeaseMs = 10_000
/** What a turn in flight is given to finish, and what it is given to stop. */
const finishMs = 8_000
const parkMs = 1_500
/** The workspace of this machine, which is there before anybody speaks. */
const localWorkspace = 'local'

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
    timeZone: options.timeZone,
    ...(options.sourceSecret === undefined ? {} : { sourceSecret: options.sourceSecret }),
    sampleDay: addDays(now().today, -1),
  })
  for (const workspace of await workspaces()) await shelf.takeQuotes(workspace)
  const stopping = new AbortController()
  const desk = createModelDesk(options.model?.(modelLedger(store)) ?? null, store, clock)
  async function workspaces(): Promise<readonly string[]> {
    return [...new Set([localWorkspace, ...(await store.workspaces())])]
  }

  async function secret(name: string): Promise<string> {
    if (options.secret !== undefined) return options.secret
    const kept = await store.setting('*', name)
    if (kept !== null) return kept
    await store.saveSetting('*', name, randomBytes(32).toString('base64url'))
    return (await store.setting('*', name)) ?? ''
  }

  const answers = createSharedAnswers({
    ask: (workspace, query) => shelf.query(workspace, query, stopping.signal),
    stamp: (workspace, source) => shelf.stamp(workspace, source),
    now: () => now().instant,
  })
  const house: TurnHouse = {
    store,
    logger,
    now,
    signal: stopping.signal,
    timeZone: options.timeZone,
    catalog: catalogAsSpoken(shelf, store),
    secret: () => secret('references'),
    tools: ({ byHouse, ...turn }) =>
      createTools(store, shelf, {
        ...turn,
        ...(byHouse ? { answers } : {}),
        signal: stopping.signal,
        model: desk.turn(turn.key, stopping.signal),
        exports: join(options.dataFolder, 'exports'),
        places: work.platform(turn.key.platform)?.capabilities.places ?? [],
      }),
    working: (thread, text) => work.platform(thread.platform)?.working?.(thread, text),
  }
  const work = createWork({
    store,
    logger,
    house,
    leaseMs: options.leaseMs ?? usualLeaseMs,
    prepare: (workspace) => shelf.takeQuotes(workspace),
    wakes: () => void background.look(),
  })
  const background = createBackground({
    store,
    shelf,
    clock,
    logger,
    timeZone: options.timeZone,
    signal: stopping.signal,
    workspaces,
    platforms: () => work.platforms(),
    turn: (key) => work.turn(key),
  })

  async function keep(workspace: string, source: ProposedSource): Promise<void> {
    const records = { ...noRecords, sources: [{ source, status: 'connected' as const }] }
    for (const record of sourceRecords(records, workspace, now().instant)) await store.saveSource(record)
    await shelf.takeQuotes(workspace)
  }

  async function connectFile(workspace: string, path: string): Promise<ProposedSource> {
    const name = basename(path)
    const bytes = createReadStream(path)
    bytes.on('error', () => undefined)
    const upload = await putFile(roomOf(options.dataFolder, workspace), name, bytes).catch(
      (fault: unknown) => {
        throw fault instanceof AppError ? fault : new AppError('file_missing', { name }, fault)
      },
    )
    const source = await shelf.propose(workspace, upload, stopping.signal)
    await keep(workspace, source)
    return source
  }

  return {
    library: createLibrary({ store, shelf, now }),
    content: (workspace, key) => store.message(workspace, key),
    kept: (platform) => keptBy(store, platform),
    async eraseWorkspace(workspace) {
      await store.eraseWorkspace(workspace)
      await rm(roomOf(options.dataFolder, workspace), { recursive: true, force: true })
    },
    secret,
    async receive(inbound) {
      const parsed = inboundSchema.safeParse(inbound)
      if (!parsed.success) throw new AppError('input_invalid', { name: inbound.platform }, parsed.error)
      const accepted = await store.accept(parsed.data)
      if (saysStop(parsed.data.payload)) desk.stop(keyOf(parsed.data))
      void work.turn(keyOf(parsed.data))
      return accepted
    },
    upload: (workspace, name, bytes) => putFile(roomOf(options.dataFolder, workspace), name, bytes),
    async connectFile(workspace, path) {
      await connectFile(workspace, path)
    },
    connectSource: (workspace, given, definitions = null) =>
      connectSource(given, definitions, {
        named: options.sources ?? [],
        file: (path) => connectFile(workspace, path),
        async live(name, url, definition) {
          const source = await shelf.live(workspace, { name, url, given: definition }, stopping.signal)
          await keep(workspace, source)
          return source
        },
        async fit(imported, file, source) {
          const [fitted] = await shelf.fit(workspace, imported, file, [source])
          return fitted
        },
        async redefine(source, wanted) {
          await keep(workspace, await shelf.redefine(workspace, source, wanted))
        },
      }),
    async attach(platform) {
      await work.attach(platform)
      background.attached(platform.name)
    },
    backup: (file) => store.backup(file),
    look: () => background.look(),
    async close() {
      const rested = Promise.all([background.rest(), work.rest()])
      await Promise.race([rested, passed(finishMs)])
      stopping.abort()
      await Promise.race([rested, passed(parkMs)])
      await closeConnectors()
      await store.close()
    },
  }
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}

function keyOf(inbound: Inbound): ThreadKey {
  const { workspace, platform } = inbound
  return { workspace, platform, channel: inbound.thread.channel, thread: inbound.thread.thread }
}
