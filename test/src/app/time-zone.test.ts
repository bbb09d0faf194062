import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSourceShelf } from '../../../src/app/create-source-shelf.ts'
import { createTools } from '../../../src/app/toolbox.ts'
import { closeConnectors } from '../../../src/connectors/index.ts'
import type { Reading } from '../../../src/evidence/reading.ts'
import { checkDefinition } from '../../../src/metrics/check-definition.ts'
import type { SourceDefinition } from '../../../src/metrics/metric.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { seededIds } from '../../../src/support/ids.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { newFolder } from './house.ts'

/** One order a line, each at half past ten in the evening UTC: half past five next morning in Hồ Chí Minh City. */
const rows = Array.from({ length: 30 }, (_, place) => {
  const day = `2026-04-${String(place + 1).padStart(2, '0')}`
  const time = `${day} 22:30:00`
  return `(${place}, DATE '${day}', TIMESTAMP '${time}', TIMESTAMP '${time}', TIMESTAMPTZ '${time}+00')`
})

/** The same orders by the day of each column, which is held in a way of its own. */
function ordersBy(column: string, stored?: 'wall' | 'utc' | 'instant'): SourceDefinition {
  const meta = stored === undefined ? {} : { config: { meta: { stored_time: stored } } }
  return {
    models: [
      {
        name: 'orders',
        agg_time_dimension: column,
        columns: [{ name: column, granularity: 'day', dimension: { type: 'time', ...meta } }],
        metrics: [{ name: 'orders', type: 'simple', agg: 'count' }],
      },
    ],
  }
}

let lying = ''
let path = ''
beforeAll(async () => {
  lying = await mkdtemp(join(tmpdir(), 'visao-zone-'))
  path = join(lying, 'orders.duckdb')
  const instance = await DuckDBInstance.create(path)
  const connection = await instance.connect()
  await connection.run(`CREATE TABLE orders (id INTEGER, on_day DATE, at_wall TIMESTAMP, at_utc TIMESTAMP, at_instant TIMESTAMPTZ);
    INSERT INTO orders VALUES ${rows.join(',')}`)
  connection.closeSync()
  instance.closeSync()
})
afterAll(async () => {
  await closeConnectors()
  await rm(lying, { recursive: true, force: true })
})

/** What a turn reads of one day, and how far the catalogue says that the orders reach. */
async function askedFor(definition: SourceDefinition, timeZone: string) {
  expect(checkDefinition(definition)).toBeUndefined()
  const folder = await newFolder()
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
  const logger = createLogger('silent')
  const shelf = createSourceShelf({
    store,
    logger,
    dataFolder: folder,
    sampleFolder: null,
    timeZone,
    sampleDay: '2026-05-01',
  })
  const signal = new AbortController().signal
  const url = pathToFileURL(path).href
  const source = await shelf.live('local', { name: 'orders', url, given: definition }, signal)
  const { notes: _, ...record } = source
  const { id, catalog } = record
  const updatedAt = '2026-05-02T00:00:00.000Z'
  await store.saveSource({ ...record, workspace: 'local', status: 'connected', updatedAt })
  const tools = createTools(store, shelf, {
    key: { workspace: 'local', platform: 'test', channel: 'c', thread: 't' },
    version: 1,
    catalog,
    ids: seededIds('zone'),
    now: { instant: '2026-05-02T00:00:00.000Z', today: '2026-05-02' },
    signal,
    working: () => undefined,
  })
  const [reading] = await tools.query({ source: id, metrics: ['orders'], grain: 'day' })
  await store.close()
  return { days: daysOf(reading), zone: zoneOf(reading), range: catalog.models[0]?.time?.range }
}

const daysOf = (reading: Reading | undefined) => {
  const days = reading?.rows.map((row) => row.time) ?? []
  return { first: days[0], last: days.at(-1), count: days.length }
}
const zoneOf = (reading: Reading | undefined) =>
  reading !== undefined && 'timeZone' in reading.query ? reading.query.timeZone : undefined

const home = 'Asia/Ho_Chi_Minh'
const asStored = { first: '2026-04-01', last: '2026-04-30', count: 30 }
const nextMorning = { first: '2026-04-02', last: '2026-05-01', count: 30 }

describe('in a workspace of another zone', () => {
  it.each([
    ['dates', ordersBy('on_day')],
    ['wall times', ordersBy('at_wall')],
    ['times called wall times', ordersBy('at_wall', 'wall')],
  ])('%s stay on their days', async (_, definition) => {
    expect((await askedFor(definition, home)).days).toEqual(asStored)
  })

  it.each([
    ['instants', ordersBy('at_instant', 'instant')],
    ['times held as UTC', ordersBy('at_utc', 'utc')],
  ])('%s fall on the day that it was there, and the catalogue knows', async (_, definition) => {
    const { days, zone, range } = await askedFor(definition, home)
    expect(days).toEqual(nextMorning)
    expect(range).toEqual({ from: '2026-04-02', to: '2026-05-01' })
    expect(zone).toBe(home)
  })

  it('nothing moves in UTC', async () => {
    expect((await askedFor(ordersBy('at_instant', 'instant'), 'UTC')).days).toEqual(asStored)
  })
})
