import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceDefinition } from '../../../../src/metrics/metric.ts'
import { openDatabase, type TestDatabase } from '../duckdb.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openDatabase()
})
afterAll(() => database.close())

function over(expr: string): SourceDefinition {
  return {
    models: [
      {
        name: 't',
        columns: [{ name: 'g', expr, dimension: { type: 'categorical' } }],
        metrics: [
          { name: 'rows', type: 'simple', agg: 'count' },
          { name: 'total', type: 'simple', agg: 'sum', expr },
          { name: 'spread', type: 'simple', agg: 'average', expr },
        ],
      },
    ],
  }
}

test.each([
  ['BIGINT', '5::BIGINT', 5],
  ['HUGEINT', '7::HUGEINT', 7],
  ['a whole number that no double holds', '9007199254740993::BIGINT', '9007199254740993'],
  ['DECIMAL', '12.50::DECIMAL(10,2)', 12.5],
  ['DATE', "DATE '2024-02-29'", '2024-02-29'],
  ['TIMESTAMP', "TIMESTAMP '2024-02-29 10:30:00'", '2024-02-29 10:30:00'],
  ['BOOLEAN', 'TRUE', true],
  ['ENUM', "'a'::ENUM('a')", 'a'],
  ['UUID', "'6f9619ff-8b86-d011-b42d-00cf4fc964ff'::UUID", '6f9619ff-8b86-d011-b42d-00cf4fc964ff'],
  ['a list', '[1, 2]', '[1, 2]'],
  ['NaN', "'nan'::DOUBLE", 'NaN'],
  ['NULL', 'NULL', null],
])('a group value of type %s', async (_, expr, expected) => {
  await database.run('CREATE OR REPLACE TABLE t AS SELECT 1 AS one')
  const [row] = await database.ask(over(expr), { metrics: ['rows'], groupBy: ['g'] })
  expect(row?.group).toEqual({ g: expected })
})

test.each([
  ['DECIMAL', '12.50::DECIMAL(10,2)', 25],
  ['HUGEINT', '7::HUGEINT', 14],
  ['BOOLEAN', 'TRUE', 2],
  ['endless', "'infinity'::DOUBLE", null],
])('a sum of %s', async (_, expr, expected) => {
  await database.run('CREATE OR REPLACE TABLE t AS SELECT 1 AS one FROM range(2)')
  const [row] = await database.ask(over(expr), { metrics: ['total'] })
  expect(row?.cells.total?.value).toBe(expected)
})

test('one row has no standard deviation', async () => {
  await database.run('CREATE OR REPLACE TABLE t AS SELECT 1 AS one')
  const [row] = await database.ask(over('3'), { metrics: ['spread'] })
  expect(row?.cells.spread).toEqual({ value: 3, n: 1, sd: null })
})
