import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileQuery } from '../../../../src/metrics/compile/compile-query.ts'
import { duckdb } from '../../../../src/metrics/compile/duckdb.ts'
import { parseDefinition } from '../../../../src/metrics/definition-file.ts'
import { type MetricQueryInput, metricQuerySchema } from '../../../../src/metrics/query.ts'
import { shop, shopTables } from '../definitions.ts'
import { openDatabase, type TestDatabase } from '../duckdb.ts'

const definition = parseDefinition(shop, 'shop.yml')
let database: TestDatabase

beforeAll(async () => {
  database = await openDatabase()
  await database.run(shopTables)
})
afterAll(() => database.close())

type Question = Partial<Omit<MetricQueryInput, 'source'>>

/** Group values, period and value of the first metric, row by row. */
async function answer(question: Question) {
  const query = { metrics: ['orders'], ...question }
  const rows = await database.ask(definition, query)
  return rows.map((row) => [
    ...Object.values(row.group),
    ...(row.time === undefined ? [] : [row.time]),
    row.cells[query.metrics[0] ?? '']?.value,
  ])
}

function fault(question: Question) {
  const query = metricQuerySchema.parse({ source: 's', metrics: ['orders'], ...question })
  return expect(() => compileQuery(definition, query, duckdb))
}

describe('grains', () => {
  test.each([
    [
      'day',
      [
        ['2024-01-01', 1],
        ['2024-01-07', 1],
        ['2024-01-08', 1],
        ['2024-01-31', 1],
        ['2024-04-02', 1],
      ],
    ],
    [
      'week',
      [
        ['2024-01-01', 2],
        ['2024-01-08', 1],
        ['2024-01-29', 1],
        ['2024-04-01', 1],
      ],
    ],
    [
      'month',
      [
        ['2024-01-01', 4],
        ['2024-04-01', 1],
      ],
    ],
    [
      'quarter',
      [
        ['2024-01-01', 4],
        ['2024-04-01', 1],
      ],
    ],
    ['year', [['2024-01-01', 5]]],
  ] as const)(
    '%s, by the first day of the period; rows without a time are left out',
    async (grain, expected) => {
      expect(await answer({ grain })).toEqual(expected)
    },
  )

  test('a time range includes its last day to the last instant', async () => {
    expect(await answer({ timeRange: { from: '2024-01-07', to: '2024-01-31' } })).toEqual([[3]])
    expect(await answer({ timeRange: { from: '2024-01-31', to: '2024-01-31' } })).toEqual([[1]])
    expect(await answer({ timeRange: { from: '2025-01-01', to: '2025-12-31' } })).toEqual([[0]])
  })

  test('works the same on a DATE column', async () => {
    const dates = await openDatabase()
    await dates.run(shopTables)
    await dates.run('ALTER TABLE orders ALTER ordered_at TYPE DATE')
    const rows = await dates.ask(definition, {
      metrics: ['orders'],
      grain: 'week',
      timeRange: { from: '2024-01-01', to: '2024-01-08' },
    })
    expect(rows.map((row) => [row.time, row.cells.orders?.value])).toEqual([
      ['2024-01-01', 2],
      ['2024-01-08', 1],
    ])
    dates.close()
  })

  test('a question about time to a model without time is refused', () => {
    fault({ metrics: ['customers'], grain: 'day' }).toThrow(/metric_unsupported .*customers/)
  })
})

describe('groups', () => {
  test('an own column, with its empty values last', async () => {
    expect(await answer({ groupBy: ['device'] })).toEqual([
      ['desktop', 2],
      ['mobile', 2],
      ['tablet', 1],
      [null, 1],
    ])
  })

  test('a column with an expression, and MetricFlow names of own columns', async () => {
    expect(await answer({ groupBy: ['size'] })).toEqual([
      ['big', 2],
      ['small', 4],
    ])
    expect(await answer({ groupBy: ['order__size'] })).toEqual([
      ['big', 2],
      ['small', 4],
    ])
  })

  test('a time column by its granularity', async () => {
    expect((await answer({ groupBy: ['ordered_at'] }))[0]).toEqual(['2024-01-01', 1])
  })

  test('several columns and a grain', async () => {
    expect(await answer({ groupBy: ['device', 'paid'], grain: 'year' })).toEqual([
      ['desktop', false, '2024-01-01', 1],
      ['desktop', true, '2024-01-01', 1],
      ['mobile', true, '2024-01-01', 2],
      [null, null, '2024-01-01', 1],
    ])
  })

  test.each(['province', 'customer__province', 'customers__province'])(
    '%s of a joined model, where a customer listed twice counts once',
    async (name) => {
      expect(await answer({ metrics: ['revenue'], groupBy: [name] })).toEqual([
        ['Huế', 110.5],
        ['Hà Nội', 30],
        [null, 207],
      ])
    },
  )

  test('two joined models at once', async () => {
    expect(await answer({ groupBy: ['customer__title', 'product__title'], where: [] })).toEqual([
      ['Mr', 'Coffee', 1],
      ['Mr', 'Tea', 1],
      ['Ms', 'Coffee', 1],
      ['Ms', 'Tea', 1],
      [null, 'Tea', 2],
    ])
  })
})

describe('filters', () => {
  const where = (dimension: string, op: string, values: readonly unknown[] = []) =>
    metricQuerySchema.shape.where.parse([{ dimension, op, values }])
  test.each([
    ['in', 'device', ['mobile', 'tablet'], 3],
    ['in', 'device', ['mobile', null], 3],
    ['in', 'device', [], 0],
    ['in', 'device', [1], 0],
    ['in', 'paid', [true], 3],
    ['in', 'paid', ['true'], 3],
    ['in', 'order_id', [1, 2.5, '3', 'x'], 2],
    ['in', 'province', ['Huế'], 3],
    ['in', 'ordered_at', ['2024-01-07'], 1],
    ['not_in', 'device', ['mobile'], 4],
    ['not_in', 'device', ['mobile', null], 3],
    ['not_in', 'device', [], 6],
    ['gt', 'order_id', [4], 2],
    ['gte', 'order_id', [4], 3],
    ['lt', 'ordered_at', ['2024-01-08'], 2],
    ['lte', 'ordered_at', ['2024-01-08'], 3],
    ['gt', 'device', ['mobile'], 1],
    ['is_null', 'device', [], 1],
    ['not_null', 'device', [], 5],
    ['is_null', 'province', [], 2],
  ])('%s %s %j', async (op, dimension, values, expected) => {
    expect(await answer({ where: where(dimension, op, values) })).toEqual([[expected]])
  })

  test('a comparison needs one value, a time a day', () => {
    fault({ where: where('order_id', 'gt', []) }).toThrow(/input_invalid/)
    fault({ where: where('order_id', 'gt', [1, 2]) }).toThrow(/input_invalid/)
    fault({ where: where('ordered_at', 'gt', ['tomorrow']) }).toThrow(/input_invalid/)
  })

  test('hostile values stay values', async () => {
    const hostile = `'; DROP TABLE orders; --`
    expect(await answer({ where: where('device', 'in', [hostile]) })).toEqual([[0]])
    expect(await answer({})).toEqual([[6]])
  })
})

describe('order and limit', () => {
  test('by metric, dimension or time', async () => {
    expect(
      await answer({
        metrics: ['revenue'],
        groupBy: ['device'],
        orderBy: [{ by: 'revenue', descending: true }],
      }),
    ).toEqual([
      ['desktop', 300],
      ['mobile', 40.5],
      ['tablet', 7],
      [null, null],
    ])
    expect((await answer({ groupBy: ['device'], orderBy: [{ by: 'device', descending: true }] }))[0]).toEqual(
      ['tablet', 1],
    )
    expect((await answer({ grain: 'month', orderBy: [{ by: 'time', descending: true }] }))[0]).toEqual([
      '2024-04-01',
      1,
    ])
    fault({ groupBy: ['device'], orderBy: [{ by: 'devise' }] }).toThrow(
      /dimension_unknown .*"nearest":"device"/,
    )
  })

  test('one row more than the limit is asked for', async () => {
    const compiled = compileQuery(
      definition,
      metricQuerySchema.parse({ source: 's', metrics: ['orders'], groupBy: ['device'], limit: 2 }),
      duckdb,
    )
    expect([compiled.limit, compiled.sql.endsWith('LIMIT 3')]).toEqual([2, true])
    expect(await answer({ groupBy: ['device'], limit: 2 })).toHaveLength(2)
  })
})

describe('what cannot be asked', () => {
  test('is refused by name', () => {
    fault({ metrics: ['revenu'] }).toThrow(/metric_unknown {"name":"revenu","nearest":"revenue"}/)
    fault({ metrics: ['"; DROP TABLE orders; --'] }).toThrow(/metric_unknown/)
    fault({ groupBy: ['provinc'] }).toThrow(/dimension_unknown {"name":"provinc","nearest":"province"}/)
    fault({ groupBy: ['1; DROP TABLE orders'] }).toThrow(/dimension_unknown/)
    fault({ groupBy: ['amount'] }).toThrow(/dimension_unknown/)
    fault({ groupBy: ['title'] }).toThrow(/dimension_unknown {"name":"title","nearest":"customers__title"}/)
    fault({ metrics: ['orders', 'customers'], groupBy: ['device'] }).toThrow(/dimension_unknown/)
    fault({ timeZone: "Moon'); DROP TABLE orders; --" }).toThrow(/input_invalid .*timeZone/)
    fault({ metrics: ['customers'], groupBy: ['device'] }).toThrow(/dimension_unknown/)
  })
})
