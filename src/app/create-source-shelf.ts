import { basename, join } from 'node:path'
import type { ConnectorContext } from '../connectors/connector.ts'
import { connectorFor } from '../connectors/index.ts'
import { databaseKind } from '../connectors/sql/address.ts'
import { AppError } from '../errors.ts'
import { mergeCatalogs } from '../metrics/catalog.ts'
import type { MetricQuery, QueryResult } from '../metrics/query.ts'
import { ensureSampleShop } from '../sample-shop/ensure-sample-shop.ts'
import type { SourceRecord } from '../store/store.ts'
import { digest } from '../support/ids.ts'
import type { FittedDefinition, ProposedSource } from '../tools.ts'
import { definitionsIn } from './definition-upload.ts'
import { roomOf } from './file-room.ts'
import { fitSource } from './fit-source.ts'
import { readLiveSource } from './live-source.ts'
import { createQualityGate } from './quality-gate.ts'
import { type ShelfOptions, type SourceShelf, sampleShopId } from './source-shelf.ts'
import { takeFile } from './take-file.ts'
import { takeWords } from './take-words.ts'

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

  /** The source as it is asked now. */
  async function asked(workspace: string, id: string) {
    const made = fresh.get(`${workspace}/${id}`)
    return made === undefined ? find(workspace, id) : { ...made, workspace }
  }

  async function query(workspace: string, question: MetricQuery, signal?: AbortSignal): Promise<QueryResult> {
    const record = await asked(workspace, question.source)
    const bound = { ...record, room: roomFor(record), ...(signal === undefined ? {} : { signal }) }
    const { connector, context } = bind(bound)
    return connector.query(context, record.definition, question)
  }

  return {
    ...createQualityGate((workspace, question) => query(workspace, { ...question, timeZone })),
    timeZone,
    records,
    query,
    async stamp(workspace, source) {
      const { definition, config } = await asked(workspace, source)
      return digest(JSON.stringify([definition, config]))
    },
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
