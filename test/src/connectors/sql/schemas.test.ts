import { afterAll, describe, expect, it } from 'vitest'
import { sqlConnector } from '../../../../src/connectors/sql/index.ts'
import { metricQuerySchema } from '../../../../src/metrics/query.ts'
import { type Kind, startDatabases } from './databases.ts'

const databases = await startDatabases(['postgres', 'sqlite', 'duckdb'])
afterAll(() => databases.stop())

async function discovered(kind: Kind, statements: readonly string[]) {
  const context = await databases.make(kind, statements)
  const found = await sqlConnector.discover(context)
  const query = (metrics: string[], more: object = {}) =>
    sqlConnector.query(
      context,
      found.definition,
      metricQuerySchema.parse({ source: context.source, metrics, ...more }),
    )
  const model = (name: string) => found.definition.models.find((one) => one.name === name)
  return { context, ...found, query, model }
}

/** `count` rows made of their number. */
function rows(count: number, row: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `(${row(i)})`).join(', ')
}

describe('an SQLite file, whose columns may hold anything', () => {
  it('has its texts read as days and times, and whole numbers as Unix times where they are named so', async () => {
    const { model, query } = await discovered('sqlite', [
      'CREATE TABLE orders (id INTEGER PRIMARY KEY, created_at INTEGER, paid TEXT, updated DATETIME, loose, total)',
      `INSERT INTO orders VALUES ${rows(90, (i) => `${i + 1}, ${1_767_225_600 + i * 86_400}, '2026-01-0${(i % 9) + 1} 10:00:00', '2026-02-01T08:00:00', 'x${i % 2}', ${i}.5`)}`,
    ])
    const columns = new Map(model('orders')?.columns.map((column) => [column.name, column]))
    expect(columns.get('created_at')?.expr).toBe('datetime("created_at", \'unixepoch\')')
    expect(columns.get('paid')?.dimension?.type).toBe('time')
    expect(columns.get('loose')?.dimension?.type).toBe('categorical')
    const monthly = await query(['total_sum', 'rows'], { grain: 'month' })
    expect(monthly.rows.map((row) => [row.time, row.cells.rows?.value, row.cells.total_sum?.value])).toEqual([
      ['2026-01-01', 31, 480.5],
      ['2026-02-01', 28, 1260],
      ['2026-03-01', 31, 2309.5],
    ])
  })

  it('gives yes and no their names', async () => {
    const { context, definition } = await discovered('sqlite', [
      'CREATE TABLE visits (id INTEGER PRIMARY KEY, weekend BOOLEAN, newsletter BOOLEAN)',
      `INSERT INTO visits VALUES ${rows(40, (i) => `${i + 1}, ${i % 4 === 0 ? 1 : 0}, ${i % 2}`)}`,
    ])
    const { dimensions } = await sqlConnector.catalog(context, definition)
    const weekend = dimensions.find(({ name }) => name === 'weekend')
    expect(weekend?.values.map(({ value, label }) => [value, label.en, label.vi])).toEqual([
      [0, 'No', 'Không'],
      [1, 'Yes', 'Có'],
    ])
  })
})

describe('keys', () => {
  it('are found by name where nobody declared them, and lead to the other table', async () => {
    const { model, query } = await discovered('duckdb', [
      'CREATE TABLE customers (id INTEGER PRIMARY KEY, tier VARCHAR)',
      'CREATE TABLE orders (order_id INTEGER PRIMARY KEY, customer_id INTEGER, "Sales" DOUBLE)',
      `INSERT INTO customers VALUES ${rows(20, (i) => `${i + 1}, '${i % 4 === 0 ? 'gold' : 'plain'}'`)}`,
      `INSERT INTO orders VALUES ${rows(200, (i) => `${i + 1}, ${(i % 20) + 1}, ${i * 1.5}`)}`,
    ])
    expect(model('orders')?.columns.find(({ name }) => name === 'customer_id')?.entity).toEqual({
      type: 'foreign',
      name: 'customers',
    })
    const { rows: found } = await query(['rows'], { groupBy: ['tier'] })
    expect(found.map((row) => [row.group.tier, row.cells.rows?.value])).toEqual([
      ['gold', 50],
      ['plain', 150],
    ])
  })
})

describe.skipIf(databases.reasons.postgres !== undefined)('a PostgreSQL database', () => {
  it('shows tables of every schema that the role may use, views, enums and instants', async () => {
    const { context, model, query, definition } = await discovered('postgres', [
      'CREATE SCHEMA sales; CREATE SCHEMA hidden',
      "CREATE TYPE channel AS ENUM ('shop', 'web')",
      'CREATE TABLE sales.orders (id bigint PRIMARY KEY, at timestamptz, via channel, amount numeric(12, 2), meta jsonb)',
      'CREATE TABLE hidden.salaries (id int, pay int)',
      `INSERT INTO sales.orders VALUES ${rows(60, (i) => `${i + 1}, '2026-01-${String((i % 30) + 1).padStart(2, '0')} 20:00:00+00', '${i % 3 === 0 ? 'web' : 'shop'}', ${i}.25, '{}'`)}`,
      "CREATE VIEW web_orders AS SELECT * FROM sales.orders WHERE via = 'web'",
      'GRANT USAGE ON SCHEMA sales TO PUBLIC; GRANT SELECT ON sales.orders TO PUBLIC',
    ])
    expect(definition.models.map(({ name, table }) => [name, table])).toEqual([
      ['web_orders', 'public.web_orders'],
      ['orders', 'sales.orders'],
    ])
    const at = model('orders')?.columns.find(({ name }) => name === 'at')
    expect(at?.dimension?.config?.meta?.stored_time).toBe('instant')
    const catalog = await sqlConnector.catalog(context, definition)
    expect(catalog.dimensions.find((one) => one.model === 'orders' && one.name === 'via')?.distinct).toBe(2)
    const local = {
      grain: 'day',
      timeZone: 'Asia/Ho_Chi_Minh',
      timeRange: { from: '2026-01-02', to: '2026-01-02' },
    }
    const metric =
      catalog.metrics.find((one) => one.model === 'orders' && one.name.endsWith('rows'))?.name ?? ''
    const { rows: found } = await query([metric], local)
    expect(found.map((row) => [row.time, row.cells[metric]?.value])).toEqual([['2026-01-02', 2]])
  })

  it('describes a long table by a sample from all over it, the same one each time', async () => {
    const {
      context,
      rows: total,
      notes,
      definition,
    } = await discovered('postgres', [
      'CREATE TABLE hits (id bigint PRIMARY KEY, day date, device text, amount int)',
      `INSERT INTO hits SELECT i, DATE '2026-01-01' + (i / 1000)::int, CASE WHEN i % 4 = 0 THEN 'mobile' ELSE 'desktop' END, i % 977
        FROM generate_series(1, 60000) i`,
      'ANALYZE hits',
    ])
    expect([total, notes]).toEqual([60_000, [{ kind: 'sampled_tables', count: 1 }]])
    expect(await sqlConnector.discover(context)).toMatchObject({ definition })
    const catalog = await sqlConnector.catalog(context, definition)
    expect(catalog.models[0]).toMatchObject({
      rows: 60_000,
      time: { range: { from: '2026-01-01', to: '2026-03-02' } },
    })
  })
})
