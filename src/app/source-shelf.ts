import { basename, join } from 'node:path'
import type { ConnectorContext } from '../connectors/connector.ts'
import { connectorFor } from '../connectors/index.ts'
import { databaseKind } from '../connectors/sql/address.ts'
import type { Upload } from '../conversation/inbound.ts'
import { AppError } from '../errors.ts'
import { type Catalog, mergeCatalogs } from '../metrics/catalog.ts'
import type { Imported } from '../metrics/import/imported.ts'
import type { SourceDefinition } from '../metrics/metric.ts'
import type { MetricQuery, QueryResult } from '../metrics/query.ts'
import { ensureSampleShop } from '../sample-shop/ensure-sample-shop.ts'
import type { SourceRecord, Store } from '../store/store.ts'
import { digest } from '../support/ids.ts'
import type { Logger } from '../support/logger.ts'
import type { FittedDefinition, ProposedSource, ReadingChoices } from '../tools.ts'
import { definitionsIn } from './definition-upload.ts'
import { roomOf } from './file-room.ts'
import { fitSource } from './fit-source.ts'
import { readLiveSource } from './live-source.ts'
import { createQualityGate, type QualityGate } from './quality-gate.ts'
import { takeFile } from './take-file.ts'
import { takeWords } from './take-words.ts'

/** The sample shop's id as a source. */
export const sampleShopId = 'shop'

export interface ShelfOptions {
  readonly store: Store
  readonly logger: Logger
  readonly dataFolder: string
  /** Where the sample shop is made; null leaves it out. */
  readonly sampleFolder: string | null
  /** What a reference in a source's settings stands for. */
  readonly sourceSecret?: (reference: string) => string | null
  /** The workspace's time zone: on which day an instant falls; UTC where none is named. */
  readonly timeZone?: string
  /** The day the sample shop's data ends with. */
  readonly sampleDay: string
}

/** The sources of each workspace: what is connected, what it holds, and the way to ask it. */
export interface SourceShelf extends QualityGate {
  /** The zone that questions are asked in. */
  readonly timeZone: string
  /**
   * What a thread can be asked about: the workspace's own sources; the sample shop only while there are none, or
   * where the thread is already about it (`about`).
   */
  catalog(workspace: string, about?: string | null): Promise<Catalog>
  records(workspace: string): Promise<readonly SourceRecord[]>
  query(workspace: string, query: MetricQuery, signal: AbortSignal): Promise<QueryResult>
  propose(
    workspace: string,
    upload: Upload,
    signal: AbortSignal,
    choices?: ReadingChoices,
  ): Promise<ProposedSource>
  /** Reads a live database by a reference to its address; under the same name it stays the same source. */
  live(workspace: string, wanted: LiveWish, signal: AbortSignal): Promise<ProposedSource>
  /** Looks again at how far live databases reach; one that cannot be read now keeps what was known of it. */
  refresh(workspace: string, signal: AbortSignal): Promise<void>
  /** Whether a live database could not be read when it was looked at the last time. */
  isUnreadable(workspace: string, source: string): boolean
  /** The metric definitions in a dropped file; null for a file of data. Throws like `definitionsIn`. */
  definitionsIn(workspace: string, upload: Upload): Promise<Imported | null>
  /** How definitions fit each of these sources; those that could answer nothing are left out. */
  fit(
    workspace: string,
    imported: Imported,
    file: string,
    sources: readonly ProposedSource[],
  ): Promise<readonly FittedDefinition[]>
  redefine(workspace: string, source: ProposedSource, definition: SourceDefinition): Promise<ProposedSource>
  /** Takes the customers' words of connected sources into the quotes, masked, once a source. */
  takeQuotes(workspace: string): Promise<void>
}

export interface LiveWish {
  readonly name: string
  readonly url: string
  /** The operator's own definition; null lets the schema say. */
  readonly given: SourceDefinition | null
}

export function createSourceShelf(options: ShelfOptions): SourceShelf {
  const { store, logger, dataFolder, timeZone = 'UTC' } = options
  const shop = options.sampleFolder === null ? null : sampleShop(options.sampleFolder)

  async function sampleShop(folder: string): Promise<SourceRecord> {
    const made = await ensureSampleShop({ folder, lastDay: options.sampleDay })
    const config = { database: basename(made.database), original: 'An Nhiên' }
    const { connector, context } = bind({ id: sampleShopId, connector: 'files', room: folder, config })
    const catalog = await connector.catalog(context, made.definition)
    return {
      id: sampleShopId,
      workspace: '*',
      connector: 'files',
      name: 'An Nhiên',
      status: 'connected',
      config,
      definition: made.definition,
      catalog,
      rows: catalog.models.reduce((sum, model) => sum + model.rows, 0),
      updatedAt: `${options.sampleDay}T00:00:00.000Z`,
    }
  }

  function bind(source: {
    readonly id: string
    readonly connector: string
    readonly room: string
    readonly config: unknown
    readonly signal?: AbortSignal
  }) {
    const { id, room, config, signal = new AbortController().signal } = source
    const context: ConnectorContext<unknown> = {
      source: id,
      config,
      room,
      timeZone,
      secret: options.sourceSecret ?? (() => null),
      logger,
      signal,
    }
    return { connector: connectorFor(source.connector), context }
  }

  async function records(workspace: string): Promise<readonly SourceRecord[]> {
    const own = await store.sources(workspace)
    const newestFirst = own.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    const sample = await shop
    return sample === null ? newestFirst : [...newestFirst, { ...sample, workspace }]
  }

  function roomFor(record: { readonly id: string; readonly workspace: string }): string {
    return record.id === sampleShopId && options.sampleFolder !== null
      ? options.sampleFolder
      : roomOf(dataFolder, record.workspace)
  }

  async function find(workspace: string, id: string): Promise<SourceRecord> {
    const record = (await records(workspace)).find((candidate) => candidate.id === id)
    if (record === undefined) throw new AppError('source_missing', { source: id })
    return record
  }

  const fresh = new Map<string, ProposedSource>()
  const unreadable = new Set<string>()

  async function query(workspace: string, asked: MetricQuery, signal?: AbortSignal): Promise<QueryResult> {
    const made = fresh.get(`${workspace}/${asked.source}`)
    const record = made === undefined ? await find(workspace, asked.source) : { ...made, workspace }
    const bound = { ...record, room: roomFor(record), ...(signal === undefined ? {} : { signal }) }
    const { connector, context } = bind(bound)
    return connector.query(context, record.definition, asked)
  }

  return {
    ...createQualityGate((workspace, asked) => query(workspace, { ...asked, timeZone })),
    timeZone,
    records,
    query,
    async catalog(workspace, about = null) {
      const connected = (await records(workspace)).filter((record) => record.status === 'connected')
      const own = connected.filter((record) => record.id !== sampleShopId)
      const shown = own.length === 0 || about === sampleShopId ? connected : own
      return mergeCatalogs(shown.map((record) => record.catalog))
    },
    async propose(workspace, upload, signal, choices = {}) {
      const room = roomOf(dataFolder, workspace)
      const isDatabase = (await databaseKind(join(room, upload.key)).catch(() => undefined)) !== undefined
      const connectorId = isDatabase ? 'sql' : 'files'
      const config = isDatabase
        ? { url: `room:${upload.key}` }
        : await takeFile(room, upload, signal, choices)
      const id = `src_${digest(`${workspace}\n${upload.key}\n${upload.name}`).slice(0, 12)}`
      const { connector, context } = bind({ id, connector: connectorId, room, config, signal })
      const discovery = await connector.discover(context)
      const catalog = await connector.catalog(context, discovery.definition)
      const { definition, rows, notes } = discovery
      const source = {
        id,
        name: upload.name,
        connector: connectorId,
        config,
        definition,
        catalog,
        notes,
        rows,
      }
      fresh.set(`${workspace}/${id}`, source)
      return source
    },
    async live(workspace, { name, url, given }, signal) {
      const id = `src_${digest(`${workspace}\nlive\n${name}`).slice(0, 12)}`
      const config = { url }
      const bound = bind({ id, connector: 'sql', room: roomOf(dataFolder, workspace), config, signal })
      const before = (await store.sources(workspace)).find((record) => record.id === id)
      const read = await readLiveSource(bound, { given, earlier: before?.definition ?? null })
      return { id, name, connector: 'sql', config, ...read }
    },
    async refresh(workspace, signal) {
      for (const record of await store.sources(workspace)) {
        if (record.connector !== 'sql' || record.status !== 'connected') continue
        const { connector, context } = bind({ ...record, room: roomFor(record), signal })
        try {
          const catalog = await connector.catalog(context, record.definition)
          unreadable.delete(`${workspace}/${record.id}`)
          const now = await find(workspace, record.id)
          if (now.updatedAt === record.updatedAt) await store.saveSource({ ...now, catalog })
        } catch (fault) {
          unreadable.add(`${workspace}/${record.id}`)
          logger.warn({ err: fault, source: record.id }, 'a live source could not be looked at again')
        }
      }
    },
    isUnreadable: (workspace, source) => unreadable.has(`${workspace}/${source}`),
    definitionsIn: (workspace, upload) => definitionsIn(roomOf(dataFolder, workspace), upload),
    async fit(workspace, imported, file, sources) {
      const fitted: FittedDefinition[] = []
      for (const source of sources) {
        const bound = bind({ ...source, room: roomOf(dataFolder, workspace) })
        const { definition, dropped } = await fitSource(bound, imported, file)
        if (definition !== null) fitted.push({ source, definition, dropped })
      }
      return fitted
    },
    async redefine(workspace, source, definition) {
      const { connector, context } = bind({ ...source, room: roomOf(dataFolder, workspace) })
      const catalog = await connector.catalog(context, definition)
      const changed = { ...source, definition, catalog }
      fresh.set(`${workspace}/${source.id}`, changed)
      return changed
    },
    async takeQuotes(workspace) {
      for (const record of await records(workspace))
        await takeWords(store, bind({ ...record, room: roomFor(record) }), record).catch((fault: unknown) => {
          // A source that cannot be read now is no reason to answer nobody; it is tried again with the next turn.
          logger.warn({ err: fault, source: record.id }, 'the words of a source could not be taken yet')
        })
    },
  }
}
