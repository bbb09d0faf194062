import { expect, it } from 'vitest'
import { createSharedAnswers } from '../../../src/app/shared-answers.ts'
import type { Catalog } from '../../../src/metrics/catalog.ts'
import { type MetricQuery, metricQuerySchema } from '../../../src/metrics/query.ts'

const query = (metric: string) => metricQuerySchema.parse({ source: 's1', metrics: [metric] })

const catalogTo = (to: string): Catalog => ({
  models: [
    {
      source: 's1',
      name: 'visits',
      family: 'web',
      label: { en: 'Visits', vi: 'Lượt xem' },
      rows: 10,
      time: { column: 'day', grain: 'day', range: { from: '2026-01-01', to } },
    },
  ],
  metrics: [],
  dimensions: [],
  texts: [],
})

function shared(answers: (asked: MetricQuery) => Promise<void> = async () => undefined) {
  let at = Date.parse('2026-11-22T03:00:00.000Z')
  const asked: string[] = []
  let read = 'one way'
  const { answer } = createSharedAnswers({
    stamp: async () => read,
    now: () => new Date(at).toISOString(),
    async ask(workspace, one) {
      asked.push(`${workspace} ${one.metrics.join()}`)
      await answers(one)
      return { rows: [], sql: String(asked.length), truncated: false }
    },
  })
  const pass = (seconds: number) => {
    at += seconds * 1_000
  }
  const readAnother = () => {
    read = 'another way'
  }
  return { answer, asked, pass, readAnother }
}

it('asks once what many ask in the same moment, and says of each answer when it was asked', async () => {
  const { answer, asked, pass } = shared()
  const catalog = catalogTo('2026-11-21')
  const all = await Promise.all(Array.from({ length: 5 }, () => answer('w', query('orders'), catalog)))
  expect(new Set(all.map(({ result }) => result.sql))).toEqual(new Set(['1']))
  pass(9)
  expect((await answer('w', query('orders'), catalog)).at).toBe('2026-11-22T03:00:00.000Z')
  pass(2)
  expect((await answer('w', query('orders'), catalog)).at).toBe('2026-11-22T03:00:11.000Z')
  expect(asked).toEqual(['w orders', 'w orders'])
})

it('asks anew for another question, another workspace, other data, and a source that is read in another way', async () => {
  const { answer, asked, readAnother } = shared()
  await answer('w', query('orders'), catalogTo('2026-11-21'))
  await answer('w', query('orders'), catalogTo('2026-11-22'))
  await answer('w', query('sales'), catalogTo('2026-11-22'))
  await answer('v', query('sales'), catalogTo('2026-11-22'))
  readAnother()
  await answer('v', query('sales'), catalogTo('2026-11-22'))
  expect(asked).toEqual(['w orders', 'w orders', 'w sales', 'v sales', 'v sales'])
})

it('lets a source that is down be waited for by one, and asks it again later', async () => {
  let down = true
  const { answer, asked, pass } = shared(async () => {
    if (down) throw new Error('nobody answers')
  })
  const catalog = catalogTo('2026-11-21')
  const ask = () => answer('w', query('orders'), catalog)
  const all = await Promise.allSettled([ask(), ask(), ask()])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(asked).toHaveLength(1)
  down = false
  pass(11)
  expect((await ask()).result.sql).toBe('2')
})

it('holds no more answers than it says', async () => {
  const { answer, asked } = shared()
  const catalog = catalogTo('2026-11-21')
  for (let place = 0; place < 501; place += 1) await answer('w', query(`m${place}`), catalog)
  await answer('w', query('m1'), catalog)
  expect(asked).toHaveLength(501)
  await answer('w', query('m0'), catalog)
  expect(asked).toHaveLength(502)
})
