import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../../src/errors.ts'
import { parseDefinition } from '../../../../src/metrics/definition-file.ts'
import type { MetricQueryInput, QueryRow } from '../../../../src/metrics/query.ts'
import { type MariadbServer, startMariadb } from '../../../contracts/mariadb-server.ts'
import { type PostgresServer, startPostgres } from '../../../contracts/postgres-server.ts'
import { advertising, advertisingTables } from '../advertising.ts'
import { openMariadb, openPostgres, openSqlite } from '../answers.ts'
import { shop, shopTables } from '../definitions.ts'
import { openDatabase, type TestDatabase } from '../duckdb.ts'
import { hours, hourTable, payments, paymentTables } from '../time-definitions.ts'

type Query = Omit<MetricQueryInput, 'source'>
const orders = parseDefinition(shop, 'shop.yml')
const paid = parseDefinition(payments, 'payments.yml')
const ads = parseDefinition(advertising, 'ads.yml')
let duck: TestDatabase
let lite: TestDatabase
let server: PostgresServer | { readonly reason: string }
let marias: MariadbServer | { readonly reason: string }
let maria: Awaited<ReturnType<typeof openMariadb>> | undefined
let postgres: Awaited<ReturnType<typeof openPostgres>> | undefined

beforeAll(async () => {
  server = await startPostgres()
  marias = await startMariadb()
  maria = 'reason' in marias ? undefined : await openMariadb(await marias.admin())
  duck = await openDatabase()
  lite = await openSqlite()
  postgres = 'reason' in server ? undefined : await openPostgres(await server.newDatabase())
  for (const database of [duck, lite, postgres, maria]) {
    await database?.run(shopTables)
    await database?.run(paymentTables)
    await database?.run(advertisingTables)
    await database?.run(hourTable)
  }
}, 120_000)
afterAll(async () => {
  duck.close()
  lite.close()
  await postgres?.end()
  await maria?.end()
  if (!('reason' in marias)) await marias.stop()
  if (!('reason' in server)) await server.stop()
})

/** Rows in an order of their own and numbers to ten digits: SQLite has no truth values, and texts sort by locale. */
function plain(rows: readonly QueryRow[]) {
  const number = (value: unknown) => {
    if (typeof value === 'boolean') return Number(value)
    return typeof value === 'number' ? Number(value.toPrecision(10)) : value
  }
  return rows.map((row) => JSON.stringify(row, (_, value) => number(value))).sort()
}

async function answer(database: Pick<TestDatabase, 'ask'>, definition: typeof orders, query: Query) {
  try {
    return plain(await database.ask(definition, query))
  } catch (error) {
    if (error instanceof AppError) return [error.code]
    throw error
  }
}

const range = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => {
    const day = (offset: number) => new Date(Date.UTC(2024, 0, 1 + offset)).toISOString().slice(0, 10)
    return { from: day(start), to: day(start + length) }
  })
const shape = {
  grain: fc.option(fc.constantFrom('day', 'week', 'month', 'quarter', 'year'), { nil: undefined }),
  timeRange: fc.option(range, { nil: undefined }),
}

function question(
  metrics: readonly string[],
  dimensions: readonly string[],
  where: readonly Query['where'][],
) {
  return fc
    .record({
      ...shape,
      metrics: fc.subarray([...metrics], { minLength: 1, maxLength: 3 }),
      groupBy: fc.subarray([...dimensions], { maxLength: Math.min(2, dimensions.length) }),
      where: fc.constantFrom(...where),
    })
    .map(
      ({ grain, timeRange, where: filters, ...rest }): Query => ({
        ...rest,
        ...(grain && { grain }),
        ...(timeRange && { timeRange }),
        ...(filters && { where: filters }),
      }),
    )
}

const ofOrders = question(
  [
    'orders',
    'amounts_known',
    'revenue',
    'average_amount',
    'least',
    'most',
    'customers_buying',
    'paid_orders',
    'mobile_revenue',
    'hue_revenue',
    'order_value',
    'unpaid_rate',
    'desktop_revenue',
    'odd',
  ],
  ['device', 'paid', 'size', 'province', 'customer__title', 'ordered_at'],
  [
    [],
    [{ dimension: 'device', op: 'in', values: ['mobile', null] }],
    [{ dimension: 'device', op: 'not_in', values: ['mobile'] }],
    [{ dimension: 'province', op: 'not_in', values: ['Huế', null] }],
    [{ dimension: 'order_id', op: 'gte', values: [3] }],
    [{ dimension: 'order_id', op: 'in', values: [1, '3', 'x'] }],
    [{ dimension: 'paid', op: 'in', values: [true] }],
    [{ dimension: 'ordered_at', op: 'lt', values: ['2024-01-08'] }],
    [{ dimension: 'device', op: 'contains', values: ['OBI', '%'] }],
    [{ dimension: 'province', op: 'is_null' }],
  ],
)
const ofPayments = question(
  [
    'paid',
    'payers',
    'due',
    'paid_each_day',
    'paid_to_date',
    'paid_two_days',
    'paid_this_month',
    'payers_two_days',
    'mean_two_days',
    'growth',
    'week_before',
    'shop_share',
    'paid_in_february',
    'paid_by_seven',
    'paid_in_money',
    'money_to_date',
  ],
  ['channel', 'kind', 'city', 'country'],
  [
    [],
    [{ dimension: 'channel', op: 'in', values: ['web'] }],
    [{ dimension: 'city', op: 'not_in', values: ['Paris'] }],
  ],
)
const ofBalances = question(
  ['balance', 'first_balance', 'last_of_each', 'paid'],
  ['kind', 'country'],
  [[], [{ dimension: 'kind', op: 'in', values: ['shop'] }]],
)
const ofAds = question(
  ['cost_per_conversion', 'mobile_cost', 'spent_share', 'kept_share', 'click_rate', 'spend'],
  ['device'],
  [[], [{ dimension: 'device', op: 'in', values: ['desktop'] }]],
)

describe.each([
  ['orders', orders, ofOrders],
  ['advertisements', ads, ofAds],
  ['payments', paid, ofPayments],
  ['balances', paid, ofBalances],
] as const)('the same query over %s', (_, definition, queries) => {
  test('is answered by SQLite as by DuckDB, row for row', async () => {
    const check = async (query: Query) => {
      expect(await answer(lite, definition, query)).toEqual(await answer(duck, definition, query))
    }
    await fc.assert(fc.asyncProperty(queries, check), { numRuns: 25, seed: 11 })
  })

  test('is answered by PostgreSQL as by DuckDB, row for row', async (context) => {
    const other = postgres
    if (other === undefined) return context.skip('reason' in server ? server.reason : 'no server')
    const check = async (query: Query) => {
      expect(await answer(other, definition, query)).toEqual(await answer(duck, definition, query))
    }
    await fc.assert(fc.asyncProperty(queries, check), { numRuns: 25, seed: 11 })
  })

  test('is answered by MariaDB as by DuckDB, row for row', async (context) => {
    const other = maria
    if (other === undefined) return context.skip('reason' in marias ? marias.reason : 'no server')
    const check = async (query: Query) => {
      expect(await answer(other, definition, query)).toEqual(await answer(duck, definition, query))
    }
    await fc.assert(fc.asyncProperty(queries, check), { numRuns: 25, seed: 11 })
  })
})

test('a median is PostgreSQL’s to give and SQLite’s to refuse', async (context) => {
  const query: Query = { metrics: ['middle'], groupBy: ['device'] }
  expect(await answer(lite, orders, query)).toEqual(['metric_unsupported'])
  if (postgres === undefined) return context.skip('reason' in server ? server.reason : 'no server')
  expect(await answer(postgres, orders, query)).toEqual(await answer(duck, orders, query))
})

test.each(['day', 'week', 'month', 'quarter', 'year'] as const)(
  'a %s begins on the same day in every database',
  async (grain) => {
    const query: Query = { metrics: ['orders'], grain }
    const expected = await answer(duck, orders, query)
    for (const database of [lite, ...(postgres ? [postgres] : []), ...(maria ? [maria] : [])]) {
      expect(await answer(database, orders, query)).toEqual(expected)
    }
  },
)

// The clocks of New York go forward on 10 March 2024 and back on 3 November; Vietnam has seven hours all year.
test.each([
  ['America/New_York', '2024-03-10', 23],
  ['America/New_York', '2024-11-03', 25],
  ['Asia/Ho_Chi_Minh', '2024-03-10', 24],
  ['Asia/Ho_Chi_Minh', '2024-11-03', 24],
  ['UTC', '2024-03-10', 24],
])('a day of %s has its own hours: %s has %i', async (timeZone, day, expected) => {
  const definition = parseDefinition(hours, 'hours.yml')
  const query: Query = {
    metrics: ['hours'],
    timeZone,
    timeRange: { from: day, to: day },
    groupBy: ['moment'],
  }
  const count = async (database: Pick<TestDatabase, 'ask'>) => {
    const rows = await database.ask(definition, query)
    return rows.map((row) => [row.group.moment, row.cells.hours?.value])
  }
  for (const database of [duck, lite, ...(postgres ? [postgres] : []), ...(maria ? [maria] : [])]) {
    expect(await count(database)).toEqual([[day, expected]])
  }
})

test('instants with a zone are told by the wall clock of the zone asked for', async () => {
  const definition = parseDefinition(hours.replace('utc', 'instant'), 'hours.yml')
  const zoned = "CREATE TABLE zoned (moment TIMESTAMPTZ); INSERT INTO zoned VALUES ('2024-03-09 17:30:00+00')"
  const model = definition.models.map((one) => ({ ...one, table: 'zoned' }))
  const query: Query = { metrics: ['hours'], grain: 'day', timeZone: 'Asia/Ho_Chi_Minh' }
  for (const database of [duck, ...(postgres ? [postgres] : [])]) {
    await database.run(zoned)
    const [row] = await database.ask({ models: model }, query)
    expect(row?.time).toBe('2024-03-10')
  }
})
