import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseDefinition } from '../../../../src/metrics/definition-file.ts'
import { quoteLiteral } from '../../../../src/metrics/sql-text.ts'
import { shop, shopTables } from '../definitions.ts'
import { openDatabase, type TestDatabase } from '../duckdb.ts'

const definition = parseDefinition(shop, 'shop.yml')
let database: TestDatabase
beforeAll(async () => {
  database = await openDatabase()
  await database.run(shopTables)
})
afterAll(() => database.close())

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const order = fc.record({
  customer: maybe(fc.integer({ min: 1, max: 5 })),
  day: fc.integer({ min: 1, max: 28 }),
  device: maybe(fc.constantFrom('mobile', 'desktop', "o'clock")),
  paid: maybe(fc.boolean()),
  amount: maybe(fc.integer({ min: -50, max: 500 })),
})

type Order = typeof order extends fc.Arbitrary<infer T> ? T : never

const sql = (value: string | number | boolean | null) => (value === null ? 'NULL' : quoteLiteral(value))

async function fill(orders: readonly Order[]) {
  await database.run('DELETE FROM orders')
  const rows = orders.map(
    ({ customer, day, device, paid, amount }, index) =>
      `(${index}, ${sql(customer)}, 1, DATE '2024-02-01' + ${day}, ${sql(device)}, ${sql(paid)}, ${sql(amount)})`,
  )
  if (rows.length > 0) await database.run(`INSERT INTO orders VALUES ${rows.join(', ')}`)
}

const additive = ['orders', 'amounts_known', 'revenue', 'paid_orders', 'mobile_revenue', 'desktop_revenue']
const groupings = [
  { groupBy: ['device'] },
  { groupBy: ['province'] },
  { groupBy: ['device', 'customer__title'] },
  { grain: 'week' as const },
]

test('parts of an additive metric sum to its total, and a rate of the total is its parts weighted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(order, { maxLength: 30 }),
      fc.constantFrom(...groupings),
      async (orders, grouping) => {
        await fill(orders)
        const metrics = [...additive, 'paid_rate', 'unpaid_rate', 'order_value']
        const [total] = await database.ask(definition, { metrics })
        const parts = await database.ask(definition, { metrics, ...grouping })
        const sum = (metric: string, field: 'value' | 'n' | 'numerator' | 'denominator') =>
          parts.reduce((so, row) => so + (row.cells[metric]?.[field] ?? 0), 0)
        for (const metric of additive.slice(0, 5)) {
          expect(sum(metric, 'value')).toBeCloseTo(total?.cells[metric]?.value ?? 0, 6)
          expect(sum(metric, 'n')).toBe(total?.cells[metric]?.n)
        }
        for (const metric of ['paid_rate', 'unpaid_rate', 'order_value']) {
          const whole = total?.cells[metric]
          expect(sum(metric, 'n')).toBe(whole?.n)
          const complete = parts.every((row) => row.cells[metric]?.numerator !== null)
          if (complete && whole?.value !== null && whole?.value !== undefined) {
            const weighted = parts.reduce(
              (so, { cells }) => so + (cells[metric]?.value ?? 0) * (cells[metric]?.n ?? 0),
              0,
            )
            expect(weighted / whole.n).toBeCloseTo(whole.value, 9)
          }
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  )
})

test('in and not in split all rows in two', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(order, { maxLength: 20 }),
      fc.constantFrom('device', 'province', 'paid', 'ordered_at'),
      fc.array(fc.constantFrom('mobile', 'Huế', null, true, 3), { maxLength: 3 }),
      async (orders, dimension, mixed) => {
        await fill(orders)
        const values = dimension === 'ordered_at' ? ['2024-02-05', null] : mixed
        const count = async (op: 'in' | 'not_in') => {
          const [row] = await database.ask(definition, {
            metrics: ['orders'],
            where: [{ dimension, op, values }],
          })
          return row?.cells.orders?.value ?? 0
        }
        expect((await count('in')) + (await count('not_in'))).toBe(orders.length)
      },
    ),
    { numRuns: 40, seed: 7 },
  )
})
