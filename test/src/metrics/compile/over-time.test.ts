import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseDefinition } from '../../../../src/metrics/definition-file.ts'
import type { MetricQueryInput } from '../../../../src/metrics/query.ts'
import { openDatabase, type TestDatabase } from '../duckdb.ts'
import { payments, paymentTables } from '../time-definitions.ts'

const definition = parseDefinition(payments, 'payments.yml')
let database: TestDatabase
beforeAll(async () => {
  database = await openDatabase()
  await database.run(paymentTables)
})
afterAll(() => database.close())

/** Group values, period and the metrics' values, row by row. */
async function answer(metrics: string[], query: Partial<Omit<MetricQueryInput, 'source' | 'metrics'>> = {}) {
  const rows = await database.ask(definition, { metrics, ...query })
  return rows.map((row) => [
    ...Object.values(row.group),
    ...(row.time === undefined ? [] : [row.time]),
    ...metrics.map((metric) => row.cells[metric]?.value ?? null),
  ])
}
const turn = { from: '2024-01-30', to: '2024-02-03' }

describe('a cumulative metric', () => {
  test('runs over all time, over a window and since the start of the month, day by day', async () => {
    const metrics = ['paid_to_date', 'paid_two_days', 'paid_this_month']
    expect(await answer(metrics, { grain: 'day', timeRange: turn })).toEqual([
      ['2024-01-30', 10, 10, 10],
      ['2024-01-31', 30, 30, 30],
      ['2024-02-01', 70, 60, 40],
      ['2024-02-02', 70, 40, 40],
      ['2024-02-03', 150, 80, 120],
    ])
  })

  test('reaches over rows before the time range', async () => {
    const timeRange = { from: '2024-02-01', to: '2024-02-01' }
    expect(await answer(['paid_to_date', 'paid_two_days'], { grain: 'day', timeRange })).toEqual([
      ['2024-02-01', 70, 60],
    ])
  })

  test('shows the first, last or average day of a longer period', async () => {
    const metrics = ['paid_to_date', 'paid_this_month', 'payers_two_days']
    expect(await answer(metrics, { grain: 'month' })).toEqual([
      // Payers of two days: 1, 2 on the two days of January; 2, 1, 1, 1 on those of February that have any.
      ['2024-01-01', 10, 30, 1.5],
      ['2024-02-01', 70, 120, 1.25],
      ['2024-03-01', 310, 160, 1],
    ])
  })

  test('counts distinct payers anew over its window, and weighs an average by its rows', async () => {
    const rows = await database.ask(definition, {
      metrics: ['payers_two_days', 'mean_two_days'],
      grain: 'day',
      timeRange: turn,
    })
    expect(rows.map((row) => [row.cells.payers_two_days?.value, row.cells.mean_two_days?.value])).toEqual([
      [1, 10],
      [2, 15],
      [2, 30],
      [1, 40],
      [1, 80],
    ])
    expect(rows[1]?.cells.mean_two_days).toEqual({ value: 15, n: 2 })
  })

  test('says its last day where no grain is asked for, by group', async () => {
    expect(await answer(['paid_to_date'], { groupBy: ['channel'] })).toEqual([
      ['shop', 50],
      ['web', 260],
    ])
    expect(await answer(['paid_two_days'], { timeRange: turn })).toEqual([[80]])
  })
})

test('a running median takes every row of its window; money of two currencies does not run together', async () => {
  expect(await answer(['middle_two_days'], { grain: 'day', timeRange: turn })).toEqual([
    ['2024-01-30', 10],
    ['2024-01-31', 15],
    ['2024-02-01', 30],
    ['2024-02-02', 40],
    ['2024-02-03', 80],
  ])
  const before = { from: '2024-01-30', to: '2024-02-02' }
  expect(await answer(['money_to_date'], { timeRange: before })).toEqual([[70]])
  await expect(answer(['money_to_date'], { timeRange: turn })).rejects.toMatchObject({
    code: 'currency_mixed',
  })
})

describe('an offset', () => {
  test('compares with the period before', async () => {
    expect(
      await answer(['growth'], { grain: 'month', timeRange: { from: '2024-02-01', to: '2024-03-31' } }),
    ).toEqual([
      ['2024-02-01', 90],
      ['2024-03-01', 40],
    ])
  })

  test('moves days, and leaves out a day that a month does not have', async () => {
    expect(
      await answer(['week_before'], { grain: 'day', timeRange: { from: '2024-02-06', to: '2024-02-07' } }),
    ).toEqual([
      ['2024-02-06', 10],
      ['2024-02-07', 20],
    ])
    const february = await answer(['growth'], {
      grain: 'day',
      timeRange: { from: '2024-02-27', to: '2024-03-02' },
    })
    expect(february).toEqual([['2024-03-01', 120]])
  })

  test('of a whole time range needs no grain', async () => {
    expect(await answer(['growth'], { timeRange: { from: '2024-02-01', to: '2024-02-29' } })).toEqual([[90]])
  })

  test.each([
    ['growth', { grain: 'week' as const }, 'offset_window'],
    ['growth', {}, 'offset_window'],
    ['start_of_month', { grain: 'day' as const }, 'offset_to_grain'],
  ])('%s %j is refused by name', async (metric, query, construct) => {
    await expect(answer([metric], query)).rejects.toMatchObject({
      code: 'metric_unsupported',
      details: { construct },
    })
  })
})

describe('a balance', () => {
  test('is that of the last day, never added up over time', async () => {
    expect(await answer(['balance', 'first_balance'])).toEqual([[120, 105]])
    expect(await answer(['balance', 'last_of_each'], { grain: 'month' })).toEqual([
      ['2024-01-01', 116, 116],
      ['2024-02-01', 120, 127],
    ])
    expect(await answer(['last_of_each'], { groupBy: ['account'] })).toEqual([
      [7, 120],
      [8, 7],
    ])
  })
})

describe('several models', () => {
  test('are aggregated apart and meet on the keys', async () => {
    expect(
      await answer(['accounts', 'paid', 'payments', 'paid_per_open_account'], { groupBy: ['kind'] }),
    ).toEqual([
      ['person', 2, 180, 2, 90],
      ['shop', 1, 130, 3, 130],
    ])
    expect(await answer(['paid', 'due'], { grain: 'month' })).toEqual([
      ['2024-01-01', 30, 10],
      ['2024-02-01', 120, 140],
      ['2024-03-01', 160, 160],
    ])
  })

  test('reach over more than one many-to-one join', async () => {
    expect(await answer(['paid'], { groupBy: ['account__branch__region__country'] })).toEqual([
      ['France', 20],
      ['Việt Nam', 290],
    ])
    expect(
      await answer(['paid'], {
        groupBy: ['city'],
        where: [{ dimension: 'country', op: 'in', values: ['France'] }],
      }),
    ).toEqual([['Paris', 20]])
  })
})

test('filters of an input, of a period and of a key hold', async () => {
  expect(await answer(['shop_share', 'paid_in_february', 'paid_by_seven'])).toEqual([[50 / 310, 120, 130]])
})

test('a time spine gives every day of every group a value', async () => {
  expect(await answer(['paid_each_day'], { grain: 'day', timeRange: turn })).toEqual([
    ['2024-01-30', 10],
    ['2024-01-31', 20],
    ['2024-02-01', 40],
    ['2024-02-02', 0],
    ['2024-02-03', 80],
  ])
  expect(await answer(['paid_each_day'], { grain: 'month', groupBy: ['channel'] })).toEqual([
    ['shop', '2024-01-01', 10],
    ['web', '2024-01-01', 20],
    ['shop', '2024-02-01', 40],
    ['web', '2024-02-01', 80],
    ['shop', '2024-03-01', 0],
    ['web', '2024-03-01', 160],
  ])
})

test('amounts of two currencies are refused, and shown by currency', async () => {
  await expect(answer(['paid_in_money'])).rejects.toMatchObject({
    code: 'currency_mixed',
    details: { name: 'paid_in_money', found: 'USD, VND' },
  })
  const shop = { dimension: 'channel', op: 'in' as const, values: ['shop'] }
  expect(await answer(['paid_in_money'], { where: [shop] })).toEqual([[50]])
})
