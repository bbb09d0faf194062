import { afterAll, describe, expect, it } from 'vitest'
import type { ConnectorContext } from '../../../../src/connectors/connector.ts'
import type { SqlConfig } from '../../../../src/connectors/sql/config.ts'
import { sqlConnector } from '../../../../src/connectors/sql/index.ts'
import { openSource, withSource } from '../../../../src/connectors/sql/open-source.ts'
import { type MetricQueryInput, metricQuerySchema } from '../../../../src/metrics/query.ts'
import { type Kind, startDatabases } from './databases.ts'
import { shopStatements } from './shop.ts'

const kinds = ['duckdb', 'sqlite', 'postgres', 'mysql'] as const
const databases = await startDatabases(kinds)
afterAll(() => databases.stop())

const shops = new Map<Kind, Promise<ConnectorContext<SqlConfig>>>()
const title = (kind: Kind) =>
  `${kind}${databases.reasons[kind] === undefined ? '' : ` (${databases.reasons[kind]})`}`

async function shop(kind: Kind): Promise<ConnectorContext<SqlConfig>> {
  const made = shops.get(kind) ?? databases.make(kind, shopStatements(kind))
  shops.set(kind, made)
  return made
}

async function ask(kind: Kind, query: Partial<MetricQueryInput>) {
  const context = await shop(kind)
  const { definition } = await sqlConnector.discover(context)
  const asked = metricQuerySchema.parse({ source: context.source, metrics: ['purchased_rate'], ...query })
  const { rows } = await sqlConnector.query(context, definition, asked)
  const told = rows.map(({ group, time, cells }) => ({
    ...group,
    time,
    ...Object.fromEntries(
      Object.entries(cells).map(([name, { value, n }]) => [name, [value && Number(value.toFixed(9)), n]]),
    ),
  }))
  return told.map((row) => JSON.stringify(row)).sort()
}

/** A statement that each database would work on for many seconds. */
const endless: Readonly<Record<Kind, string>> = {
  postgres: 'SELECT pg_sleep(20)',
  mysql: 'SELECT SLEEP(20)',
  sqlite: 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n',
  duckdb: 'SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b',
}
const writing = [
  'INSERT INTO visits (id) VALUES (9999)',
  'DELETE FROM visits',
  'CREATE TABLE more (id INTEGER)',
  'DROP TABLE visits',
]

for (const kind of kinds) {
  describe.skipIf(databases.reasons[kind] !== undefined)(`a live source: ${title(kind)}`, () => {
    it('answers as a DuckDB file of the same rows does', async () => {
      const questions: Partial<MetricQueryInput>[] = [
        { groupBy: ['device'] },
        { groupBy: ['device', 'city'], metrics: ['purchased_rate', 'revenue_average', 'rows'] },
        { grain: 'week', metrics: ['revenue_sum', 'rows'] },
        { grain: 'month', groupBy: ['device'], timeRange: { from: '2026-01-20', to: '2026-03-10' } },
        { where: [{ dimension: 'city', op: 'in', values: ['Huế'] }], metrics: ['rows'] },
        { where: [{ dimension: 'device', op: 'not_in', values: ['mobile'] }], grain: 'day' },
      ]
      for (const question of questions)
        expect(await ask(kind, question)).toEqual(await ask('duckdb', question))
      expect(await ask(kind, { groupBy: ['device'] })).toEqual([
        '{"device":"desktop","purchased_rate":[0.2,600]}',
        '{"device":"mobile","purchased_rate":[0.066666667,900]}',
      ])
    })

    it('finds the same tables, keys, time, values and words', async () => {
      const context = await shop(kind)
      const { definition, rows, notes } = await sqlConnector.discover(context)
      expect(rows).toBe(1560)
      expect(notes.map((note) => note.kind)).toEqual(['outcome', 'leak'])
      const [visits, customers] = definition.models
      expect([visits?.name, visits?.agg_time_dimension, customers?.name]).toEqual([
        'visits',
        'day',
        'customers',
      ])
      const entities = visits?.columns.flatMap(({ entity }) => (entity === undefined ? [] : [entity]))
      expect(entities).toEqual([
        { type: 'primary', name: 'visits' },
        { type: 'foreign', name: 'customers' },
      ])
      const catalog = await sqlConnector.catalog(context, definition)
      expect(catalog.models[0]).toMatchObject({
        rows: 1500,
        time: { range: { from: '2026-01-05', to: '2026-04-19' } },
        partialSince: '2026-04-19',
      })
      const device = catalog.dimensions.find(({ name }) => name === 'device')
      expect(device?.values.map(({ value, count, label }) => [value, count, label.vi])).toEqual([
        ['mobile', 900, 'Điện thoại'],
        ['desktop', 600, 'Máy tính'],
      ])
      expect(catalog.texts).toMatchObject([{ model: 'visits', count: 150 }])
    })

    it('streams the words in the order of their keys', async () => {
      const context = await shop(kind)
      const { definition } = await sqlConnector.discover(context)
      const words = []
      for await (const row of sqlConnector.texts(context, definition)) words.push(row)
      expect(words).toHaveLength(150)
      expect(words[1]).toEqual({
        model: 'visits',
        place: '11',
        text: 'Nhận xét số 10 về giao hàng và đóng gói',
        date: '2026-01-05',
        respondent: '11',
      })
    })

    it.each(writing)('cannot do, even for one who may: %s', async (statement) => {
      const context = await databases.makeOwned(kind, shopStatements(kind))
      await expect(withSource(context, ({ session }) => session.select(statement))).rejects.toMatchObject({
        name: 'AppError',
      })
      const left = await withSource(context, ({ session }) =>
        session.select('SELECT count(*) AS n FROM visits'),
      )
      expect(Number(left[0]?.n)).toBe(1500)
    })

    it('takes one statement at a time', async () => {
      const context = await databases.makeOwned(kind, shopStatements(kind))
      const two = withSource(context, ({ session }) => session.select('SELECT 1 AS n; DELETE FROM visits'))
      await two.catch(() => undefined)
      const left = await withSource(context, ({ session }) =>
        session.select('SELECT count(*) AS n FROM visits'),
      )
      expect(Number(left[0]?.n)).toBe(1500)
    })

    it('stops long before its end when told to, and the server stops as well', async () => {
      const stopping = new AbortController()
      const context = { ...(await shop(kind)), signal: stopping.signal }
      const { session } = await openSource(context)
      const running = session.select(endless[kind])
      running.catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 300))
      stopping.abort()
      await expect(running).rejects.toMatchObject({ code: 'query_cancelled' })
      await session.close()
      await expect.poll(() => stillRunning(kind), { timeout: 5000 }).toBe(0)
    })
  })
}

/** How many of the endless statements the server still works on; a file's work ends with its connection. */
async function stillRunning(kind: Kind): Promise<number> {
  const sql = {
    postgres:
      "SELECT count(*) AS n FROM pg_stat_activity WHERE query LIKE '%pg_sleep(2%' AND state = 'active' AND pid <> pg_backend_pid()",
    mysql:
      "SELECT count(*) AS n FROM information_schema.processlist WHERE info LIKE '%SLEEP(2%' AND id <> connection_id()",
    sqlite: 'SELECT 0 AS n',
    duckdb: 'SELECT 0 AS n',
  }[kind]
  const [row] = await withSource(await shop(kind), ({ session }) => session.select(sql))
  return Number(row?.n)
}
