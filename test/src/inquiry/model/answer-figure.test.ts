import { describe, expect, it } from 'vitest'
import { answerFigure } from '../../../../src/inquiry/model/answer-figure.ts'
import type { MetricQueryInput } from '../../../../src/metrics/query.ts'
import type { Tools } from '../../../../src/tools.ts'
import { readingOf } from '../../insights/sound-insight.ts'
import { contextOf, toolsWith } from '../sample-shop.ts'

interface Hand {
  query_metric(asked: unknown): Promise<unknown>
}
const whole = { metric: 'shop.checkout_rate', groupBy: null, where: [], period: null, grain: null }

/** A model that puts some queries and then says something of what it was given. */
function working(text: string, ...queries: readonly object[]) {
  const put: MetricQueryInput[] = []
  const given: unknown[] = []
  const tools = toolsWith({
    query: async (query) => {
      put.push(query)
      const rows = [
        { group: { device: 'mobile' }, value: 0.38, n: 5700 },
        { group: { device: 'desktop' }, value: 0.61, n: 3 },
      ]
      return [readingOf({ id: `rd_${put.length}`, rows })]
    },
    ask: (async (_task: unknown, _input: unknown, { hands }: { hands: Hand }) => {
      for (const query of queries) given.push(await hands.query_metric({ ...whole, ...query }))
      return { answered: true, text, missing: null }
    }) as unknown as Tools['ask'],
  })
  return { context: { ...contextOf(), tools }, put, given }
}

describe('a question for figures', () => {
  it('is answered by the catalogue’s own queries, every figure bound', async () => {
    const { context, put } = working('On mobile it is {{r:rd_1.0.value|percent}}.', {
      groupBy: 'shop.device',
      where: [{ dimension: 'shop.device', values: ['mobile'] }],
      period: { from: '2026-10-01', to: '2026-10-31' },
    })
    const answered = await answerFigure(context, 'how is mobile doing?')
    expect(answered?.said).toEqual({ draft: 'On mobile it is {{r:rd_1.0.value|percent}}.' })
    expect(answered?.readings.map(({ id }) => id)).toEqual(['rd_1'])
    expect(put).toEqual([
      expect.objectContaining({
        source: 'shop',
        metrics: ['checkout_rate'],
        groupBy: ['device'],
        where: [{ dimension: 'device', op: 'in', values: ['mobile'] }],
        timeRange: { from: '2026-10-01', to: '2026-10-31' },
      }),
    ])
  })

  it('hands over no group of fewer than five, nor lets it be said', async () => {
    const { context, given } = working('On desktop it is {{r:rd_1.1.value|percent}}.', {
      groupBy: 'shop.device',
    })
    expect(await answerFigure(context, 'and desktop?')).toBeNull()
    expect(JSON.stringify(given)).not.toContain('0.61')
  })

  it.each([
    [{ metric: 'secret.revenue' }],
    [{ groupBy: 'secret.customer' }],
    [{ where: [{ dimension: 'shop.device', values: ['a watch'] }] }],
    [{ where: [{ dimension: 'shop.device', values: [] }] }],
  ])('puts no query for what is not there: %o', async (query) => {
    const { context, put } = working('It is fine.', query)
    expect(await answerFigure(context, 'how is it?')).toBeNull()
    expect(put).toEqual([])
  })

  it('puts no more than four queries', async () => {
    const { context, put } = working('It is {{r:rd_1.0.value|percent}}.', {}, {}, {}, {}, {}, {})
    expect(await answerFigure(context, 'how is it?')).not.toBeNull()
    expect(put).toHaveLength(4)
  })

  it('is not answered by words without a figure, or with one of nobody’s', async () => {
    for (const text of ['It is fine.', 'It is 38 %.', 'It is {{r:rd_9.0.value}}.']) {
      const { context } = working(text, {})
      expect(await answerFigure(context, 'how is it?')).toBeNull()
    }
  })
})
