import { tmpdir } from 'node:os'
import { z } from 'zod'
import { wilsonInterval } from '../analysis/comparison/wilson.ts'
import type { Place } from '../conversation/capabilities.ts'
import { newThreadState } from '../conversation/state.ts'
import type { Reading } from '../evidence/reading.ts'
import { nearBands } from '../insights/near-bands.ts'
import type { Said } from '../locales/said.ts'
import { type Catalog, mergeCatalogs } from '../metrics/catalog.ts'
import { metricQuerySchema } from '../metrics/query.ts'
import type { SourceRecord, Store, ThreadKey } from '../store/store.ts'
import { digest, type Ids } from '../support/ids.ts'
import type { ProposedSource, Tools } from '../tools.ts'
import { type Asking, noModel } from './ask-model.ts'
import { digestsTo } from './digests-to.ts'
import { exportPerson } from './export-person.ts'
import { exportThread } from './export-thread.ts'
import { recordsOf } from './insight-records.ts'
import { makeReading } from './make-reading.ts'
import { meaningsOf } from './meanings.ts'
import { newsOfInsights } from './news-of-insights.ts'
import type { SharedAnswers } from './shared-answers.ts'
import { type SourceShelf, sampleShopId } from './source-shelf.ts'
import { teamOf } from './team-of.ts'

export interface ToolboxRequest {
  readonly key: ThreadKey
  readonly version: number
  readonly catalog: Catalog
  readonly ids: Ids
  readonly now: { readonly instant: string; readonly today: string }
  readonly signal: AbortSignal
  /** Where exported conversations are written; the system's own place for files that pass where none is given. */
  readonly exports?: string
  /** Where else than in its thread a message can be sent; nowhere where none is given. */
  readonly places?: readonly Place[]
  /** Answers that the turn may share with others; without them it asks for itself. */
  readonly answers?: SharedAnswers
  /** What asks the language model; without it nothing is asked. */
  readonly model?: Asking
  working(what: Said): void
}

const level = 0.95
/** What tells a turn of the house's own from a person's. */
const houseTurnSchema = z.object({ byHouse: z.boolean().default(false) })
/** Where quotes that people pasted are kept. */
const pastedSource = 'thread'

/** The tools of one turn, over the store and the workspace's sources. */
export function createTools(store: Store, shelf: SourceShelf, request: ToolboxRequest): Tools {
  const { key, ids, now, catalog, signal } = request
  const { workspace } = key
  const sources = [...new Set([...catalog.texts.map((text) => text.source), pastedSource])]
  return {
    now: now.instant,
    today: now.today,
    timeZone: shelf.timeZone,
    workspace,
    places: request.places ?? [],
    catalog,
    id: (prefix) => ids.next(prefix),
    working: request.working,
    ...(request.model ?? noModel),
    async query(input) {
      const query = metricQuerySchema.parse({ timeZone: shelf.timeZone, ...input })
      // Named before anything is awaited, so that queries side by side always get the same ids.
      const names = query.metrics.map(() => ids.next('rd'))
      const known = await catalogFor(shelf, workspace, query.source, catalog)
      const { result, at } = request.answers
        ? await request.answers.answer(workspace, query, known)
        : { result: await shelf.query(workspace, query, signal), at: now.instant }
      return Promise.all(
        query.metrics.map(async (name, place) => {
          const metric = known.metrics.find((info) => info.source === query.source && info.name === name)
          if (metric === undefined) throw new RangeError(`a query answered for ${name}, which is no metric`)
          return makeReading({
            id: names[place] ?? '',
            workspace,
            query,
            result,
            metric,
            model: known.models.find((info) => info.source === query.source && info.name === metric.model),
            defects: await shelf.defects(workspace, metric, known),
            now: { ...now, instant: at },
          })
        }),
      )
    },
    searchQuotes: ({ terms, timeRange, limit }) =>
      store.searchQuotes({
        workspace,
        terms,
        limit,
        sources,
        ...(timeRange === undefined ? {} : { timeRange }),
      }),
    async countQuotes({ terms, timeRange, limit }) {
      const range = timeRange === undefined ? {} : { timeRange }
      const id = ids.next('rd')
      const { matched, all } = await store.countQuotes({ workspace, terms, limit, sources, ...range })
      return quoteReading({ id, workspace, terms, matched, all, now: now.instant, ...range })
    },
    allQuotes: ({ timeRange, limit }) =>
      store.allQuotes({ workspace, limit, sources, ...(timeRange === undefined ? {} : { timeRange }) }),
    async otherInsights(statement) {
      const near = await store.nearInsights(workspace, nearBands(statement))
      return near.map(({ id, statement: other }) => ({ id, statement: other }))
    },
    exportPerson: (person) => exportPerson(store, workspace, person, request.exports ?? tmpdir()),
    exportThread: (title) => exportThread(store, key, request.exports ?? tmpdir(), title),
    team: () => teamOf(store, workspace),
    async thresholds() {
      const kept = await store.setting(workspace, 'thresholds')
      return kept === null ? {} : JSON.parse(kept)
    },
    meanings: () => meaningsOf(store, workspace),
    isUnreadable: (source) => shelf.isUnreadable(workspace, source),
    savedInsights: () => store.insights(workspace),
    newsOfInsights: (asked) => newsOfInsights(store, workspace, asked),
    digestsTo: (person) => digestsTo(store, key, person),
    async savedInsight(id) {
      const insight = await store.insight(workspace, id)
      if (insight === null) return null
      return { insight, evidence: await store.evidence(workspace, [...new Set(recordsOf(insight))]) }
    },
    propose: (upload, choices) => shelf.propose(workspace, upload, signal, choices),
    async source(id) {
      const record = (await shelf.records(workspace)).find((candidate) => candidate.id === id)
      if (record === undefined) return null
      return sourceOf(record)
    },
    readDefinitions: (upload) => shelf.definitionsIn(workspace, upload),
    async fitDefinitions(imported, file, proposed) {
      const connected = (await shelf.records(workspace)).filter(
        ({ status, id }) => status === 'connected' && id !== sampleShopId,
      )
      const others = connected.filter(({ id }) => !proposed.some((source) => source.id === id))
      return shelf.fit(workspace, imported, file, [...proposed, ...others.map(sourceOf)])
    },
    async catalogWith(added) {
      const own = await shelf.catalog(workspace, null)
      const sample = own.models.some((model) => model.source === sampleShopId)
      return mergeCatalogs([...added.map((source) => source.catalog), ...(sample ? [] : [own])])
    },
    redefine: (source, definition) => shelf.redefine(workspace, source, definition),
    async lastOfPerson() {
      for (let { version } = request; version > 0; version -= 1) {
        const after = await store.threadAt(key, version)
        if (after === null) return null
        if (houseTurnSchema.parse(after.state).byHouse) continue
        // Before its first turn a thread was empty.
        const before = version === 1 ? newThreadState('en') : (await store.threadAt(key, version - 1))?.state
        return before === undefined ? null : { before, after: after.state }
      }
      return null
    },
  }
}

function sourceOf(record: SourceRecord): ProposedSource {
  const { id, name, connector, config, definition, catalog, rows } = record
  return { id, name, connector, config, definition, catalog, rows, notes: [] }
}

/** A source that was only proposed is in no catalogue yet, but may be asked already. */
async function catalogFor(
  shelf: SourceShelf,
  workspace: string,
  source: string,
  catalog: Catalog,
): Promise<Catalog> {
  if (catalog.models.some((model) => model.source === source)) return catalog
  const record = (await shelf.records(workspace)).find((candidate) => candidate.id === source)
  return record?.catalog ?? catalog
}

function quoteReading(request: {
  id: string
  workspace: string
  terms: readonly string[]
  matched: number
  all: number
  now: string
  timeRange?: { from: string; to: string }
}): Reading {
  const { matched, all, terms, timeRange } = request
  const interval = all === 0 ? null : wilsonInterval(matched, all, level)
  const range = timeRange === undefined ? {} : { timeRange }
  const rows = [
    {
      group: {},
      value: all === 0 ? null : matched / all,
      n: all,
      numerator: matched,
      denominator: all,
      ...(interval === null ? {} : { low: interval.low, high: interval.high }),
    },
  ]
  const compiled = `quotes with any of: ${terms.join(' | ')}`
  return {
    id: request.id,
    workspace: request.workspace,
    source: 'quotes',
    metric: 'quotes',
    kind: 'quotes',
    query: { source: 'quotes', terms: [...terms], ...range },
    compiled,
    rows,
    unit: 'ratio',
    level,
    ...(timeRange === undefined ? {} : { period: timeRange }),
    fetchedAt: request.now,
    flags: [],
    hash: digest(JSON.stringify([compiled, rows])),
  }
}
