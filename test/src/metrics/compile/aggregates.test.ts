import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDefinition } from '../../../../src/metrics/definition-file.ts'
import { advertising, advertisingTables } from '../advertising.ts'
import { shop, shopTables, webTraffic } from '../definitions.ts'
import { openDatabase, type TestDatabase } from '../duckdb.ts'

const definition = parseDefinition(shop, 'shop.yml')
let database: TestDatabase

beforeAll(async () => {
  database = await openDatabase()
  await database.run(shopTables)
})
afterAll(() => database.close())

async function total(metric: string, table = database) {
  const rows = await table.ask(definition, { metrics: [metric] })
  expect(rows).toHaveLength(1)
  return rows[0]?.cells[metric]
}

describe('a metric over all rows', () => {
  test.each([
    ['orders', { value: 6, n: 6 }],
    ['amounts_known', { value: 5, n: 5 }],
    ['revenue', { value: 347.5, n: 5 }],
    ['least', { value: 7, n: 5 }],
    ['most', { value: 200, n: 5 }],
    ['middle', { value: 30, n: 5 }],
    ['customers_buying', { value: 4, n: 5 }],
    ['paid_orders', { value: 3, n: 5 }],
    ['double_amount', { value: 695, n: 5 }],
    ['mobile_revenue', { value: 40.5, n: 2 }],
    ['hue_revenue', { value: 110.5, n: 2 }],
    // By hand: 10.5² + 100² + 30² + 200² + 7²; every order counts once, one of them without an amount.
    [
      'order_value',
      {
        value: 347.5 / 6,
        n: 6,
        numerator: 347.5,
        denominator: 6,
        moments: { rows: 6, nn: 51_059.25, nd: 347.5, dd: 6 },
      },
    ],
    ['paid_rate', { value: 0.5, n: 6, numerator: 3, denominator: 6 }],
    ['mobile_paid_rate', { value: 1, n: 2, numerator: 2, denominator: 2 }],
    ['unpaid_rate', { value: 0.5, n: 6, numerator: 3, denominator: 6 }],
    ['desktop_revenue', { value: 307, n: 2 }],
    ['odd', { value: null, n: 5 }],
  ])('%s', async (metric, cell) => expect(await total(metric)).toEqual(cell))

  test('an average carries its rows and their sample standard deviation', async () => {
    const cell = await total('average_amount')
    // By hand: the squared deviations of 10.5, 100, 30, 200 and 7 from 69.5 are 26,908 together.
    expect(cell).toMatchObject({ value: 69.5, n: 5 })
    expect(cell?.sd).toBeCloseTo(Math.sqrt(26_908 / 4), 10)
  })

  test('an empty table has counts of zero and no other value', async () => {
    const empty = await openDatabase()
    await empty.run(shopTables.replace(/INSERT INTO orders[^;]*;/, ''))
    expect(await total('orders', empty)).toEqual({ value: 0, n: 0 })
    expect(await total('revenue', empty)).toEqual({ value: null, n: 0 })
    expect(await total('mobile_revenue', empty)).toEqual({ value: null, n: 0 })
    expect(await total('average_amount', empty)).toEqual({ value: null, n: 0, sd: null })
    expect(await total('paid_rate', empty)).toEqual({ value: null, n: 0, numerator: null, denominator: 0 })
    expect(await total('unpaid_rate', empty)).toEqual({ value: null, n: 0, numerator: null, denominator: 0 })
    expect(await empty.ask(definition, { metrics: ['orders'], groupBy: ['device'] })).toEqual([])
    empty.close()
  })

  test('a sum of rows that are there but do not meet its filter is zero, of empty values nothing', async () => {
    const rows = await database.ask(definition, {
      metrics: ['mobile_revenue', 'revenue'],
      groupBy: ['device'],
    })
    const cells = Object.fromEntries(rows.map((row) => [row.group.device, row.cells]))
    expect(cells.desktop?.mobile_revenue).toEqual({ value: 0, n: 0 })
    expect(cells.null?.revenue).toEqual({ value: null, n: 0 })
  })
})

describe('the rows behind a ratio of sums', () => {
  const ads = parseDefinition(advertising, 'ads.yml')
  const cellsOf = async (query: Parameters<TestDatabase['ask']>[1]) => {
    const table = await openDatabase()
    await table.run(advertisingTables)
    const rows = await table.ask(ads, query)
    table.close()
    return rows.map(({ cells }) => cells)
  }

  test('are known by their moments, each part of a row where its filter holds', async () => {
    const metrics = ['cost_per_conversion', 'mobile_cost', 'kept_share', 'yield_before']
    const [cells] = await cellsOf({ metrics })
    const moments = { rows: 4, nn: 100 + 900 + 25 + 16, nd: 10 + 90 + 10, dd: 1 + 9 + 4 }
    expect(cells?.cost_per_conversion).toMatchObject({ value: 49 / 6, n: 6, moments })
    expect(cells?.mobile_cost).toMatchObject({ moments: { rows: 4, nn: 1000, nd: 100, dd: 14 } })
    // 1 - spend / budget: 90, 10, 5 and 6 are left of 100, 40, 10 and 10.
    expect(cells?.kept_share).toMatchObject({
      numerator: 111,
      denominator: 160,
      moments: { rows: 4, nn: 8100 + 100 + 25 + 36, nd: 9000 + 400 + 50 + 60, dd: 11_800 },
    })
    expect(cells?.yield_before).not.toHaveProperty('moments')
  })

  test('are not asked for where a row is a case, or has no part of its own; of cases bundled in rows they are', async () => {
    const metrics = ['click_rate', 'cost_per_buyer', 'cost_of_average', 'cost_by_visits']
    const [cells] = await cellsOf({ metrics })
    const asked = Object.entries(cells ?? {}).filter(([, cell]) => 'moments' in cell)
    expect(asked.map(([name]) => name)).toEqual(['click_rate'])
  })

  test('are apart for each group, and none for nothing', async () => {
    const groups = await cellsOf({ metrics: ['cost_per_conversion'], groupBy: ['device'] })
    expect(groups.map((cells) => cells.cost_per_conversion?.moments)).toEqual([
      { rows: 2, nn: 41, nd: 10, dd: 4 },
      { rows: 2, nn: 1000, nd: 100, dd: 10 },
    ])
    const [none] = await cellsOf({
      metrics: ['cost_per_conversion'],
      where: [{ dimension: 'device', op: 'in', values: ['tv'] }],
    })
    expect(none?.cost_per_conversion).toMatchObject({
      value: null,
      moments: { rows: 0, nn: 0, nd: 0, dd: 0 },
    })
  })
})

describe('a rate', () => {
  // facts/metrics.md: "on two rows bounce was 0.514, the mean of the rates said 0.648".
  test('is recomputed from its parts at the grain asked for, never averaged', async () => {
    const web = parseDefinition(webTraffic, 'web.yml')
    const table = await openDatabase()
    await table.run(`CREATE TABLE web_traffic_daily AS SELECT * FROM (VALUES
      (1, DATE '2024-01-01', 'mobile', 83500, 46092), (2, DATE '2024-01-02', 'desktop', 16500, 2508)
      ) t(row_id, date, device, sessions, engaged_sessions)`)
    const bounce = async (groupBy: string[]) =>
      (await table.ask(web, { metrics: ['bounce_rate'], groupBy })).map((row) => row.cells.bounce_rate)
    const [whole] = await bounce([])
    expect(whole?.value).toBeCloseTo(0.514, 10)
    expect(whole).toMatchObject({ n: 100_000, numerator: 51_400, denominator: 100_000 })
    const parts = await bounce(['device'])
    const mean = parts.reduce((sum, cell) => sum + (cell?.value ?? 0), 0) / parts.length
    expect(mean).toBeCloseTo(0.648, 10)
    table.close()
  })

  test('counts distinct customers anew at each grain: seven days are not the sum of seven days', async () => {
    const table = await openDatabase()
    await table.run(shopTables.replace(/INSERT INTO orders[^;]*;/, ''))
    await table.run(`INSERT INTO orders SELECT d, 1 + d % 2, 1, DATE '2024-01-01' + CAST(d AS INTEGER), 'mobile', TRUE, 1
      FROM range(7) t(d)`)
    const count = async (grain: 'day' | 'week') =>
      (await table.ask(definition, { metrics: ['customers_buying'], grain })).map(
        (row) => row.cells.customers_buying?.value,
      )
    expect(await count('day')).toEqual([1, 1, 1, 1, 1, 1, 1])
    expect(await count('week')).toEqual([2])
    table.close()
  })
})
