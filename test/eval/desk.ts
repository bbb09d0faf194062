import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { createSourceShelf } from '../../src/app/create-source-shelf.ts'
import { putFile, roomOf } from '../../src/app/file-room.ts'
import { sampleShopId } from '../../src/app/source-shelf.ts'
import { createTools } from '../../src/app/toolbox.ts'
import type { DiscoveryNote } from '../../src/connectors/connector.ts'
import { knownNames } from '../../src/conversation/known-names.ts'
import { mergeEvidence, noEvidence } from '../../src/evidence/evidence.ts'
import type { Finding } from '../../src/evidence/finding.ts'
import type { Reading } from '../../src/evidence/reading.ts'
import { speak, type Voice } from '../../src/evidence/speak.ts'
import { findingSaid } from '../../src/inquiry/said/finding-said.ts'
import type { Catalog } from '../../src/metrics/catalog.ts'
import type { MetricDefinition } from '../../src/metrics/metric.ts'
import { ensureSampleShop } from '../../src/sample-shop/ensure-sample-shop.ts'
import type { Truth } from '../../src/sample-shop/truth.ts'
import { openStore } from '../../src/store/open-store.ts'
import { seededIds } from '../../src/support/ids.ts'
import { createLogger } from '../../src/support/logger.ts'
import type { Tools } from '../../src/tools.ts'

const workspace = 'local'
const today = '2026-11-22'

/** A table that is connected as a person's dropped file is, or the sample shop, with the tools of a turn over it. */
export interface Desk {
  readonly source: string
  readonly catalog: Catalog
  readonly tools: Tools
  /** What is said of a file when it is read. */
  readonly notes: readonly DiscoveryNote[]
  /** A finding as a reader of English sees it, without links and emphasis. */
  say(finding: Finding, readings: readonly Reading[]): string
  close(): Promise<void>
}

/** Connects a CSV file; `metrics` are definitions that a team would add to what is inferred. */
export async function openTable(
  csv: string | { readonly name: string; readonly bytes: Readable },
  metrics: readonly MetricDefinition[] = [],
): Promise<Desk> {
  const house = await openHouse(null)
  const { name, bytes } =
    typeof csv === 'string' ? { name: basename(csv), bytes: createReadStream(csv) } : csv
  const upload = await putFile(roomOf(house.folder, workspace), name, bytes)
  const read = await house.shelf.propose(workspace, upload, new AbortController().signal)
  const [model, ...models] = read.definition.models
  const source =
    model === undefined || metrics.length === 0
      ? read
      : await house.shelf.redefine(workspace, read, {
          models: [{ ...model, metrics: [...model.metrics, ...metrics] }, ...models],
        })
  return house.desk(source.id, source.catalog, { notes: read.notes })
}

/** The sample shop, whose data ends with `day`, and what was planted in it. */
export async function openShop(day: string): Promise<Desk & { readonly truth: Truth }> {
  const house = await openHouse(day)
  await house.shelf.takeQuotes(workspace)
  const catalog = await house.shelf.catalog(workspace, null)
  const { truth } = await ensureSampleShop({ folder: house.folder, lastDay: day })
  return { ...house.desk(sampleShopId, catalog, { day }), truth }
}

async function openHouse(shopDay: string | null) {
  const folder = await mkdtemp(join(tmpdir(), 'visao-eval-'))
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'store.sqlite') })
  const shelf = createSourceShelf({
    store,
    logger: createLogger('silent'),
    dataFolder: folder,
    sampleFolder: shopDay === null ? null : folder,
    sampleDay: shopDay ?? today,
  })
  const desk = (
    source: string,
    catalog: Catalog,
    { day = today, notes = [] }: { readonly day?: string; readonly notes?: readonly DiscoveryNote[] } = {},
  ): Desk => ({
    source,
    catalog,
    notes,
    tools: createTools(store, shelf, {
      key: { workspace, platform: 'eval', channel: 'eval', thread: 'eval' },
      version: 1,
      catalog,
      ids: seededIds(source),
      now: { instant: `${day}T05:00:00.000Z`, today: day },
      signal: new AbortController().signal,
      working: () => undefined,
    }),
    say(finding, readings) {
      const voice: Voice = {
        language: 'en',
        evidence: mergeEvidence(noEvidence, { readings, findings: [finding] }),
        names: knownNames(catalog, []),
        words: () => undefined,
        year: '',
        variant: 0,
      }
      return plain(speak(findingSaid(finding, catalog, 'en'), voice))
    },
    async close() {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  })
  return { folder, shelf, desk }
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(evidence:[^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\\(.)/g, '$1')
}
