import { describe, expect, test } from 'vitest'
import { productChain, topsElsewhere } from '../../../../src/inquiry/change/product-chain.ts'
import { sourceDefinitionSchema } from '../../../../src/metrics/metric.ts'

const sum = (name: string, expr = name) => ({ name, type: 'simple', agg: 'sum', expr })
const ratio = (name: string, numerator: unknown, denominator: unknown) => ({
  name,
  type: 'ratio',
  numerator,
  denominator,
})

const shop = sourceDefinitionSchema.parse({
  models: [
    {
      name: 'web',
      columns: [{ name: 'sessions' }],
      metrics: [
        sum('sessions'),
        sum('started'),
        sum('completed'),
        ratio('start_rate', 'started', 'sessions'),
        ratio('completion_rate', 'completed', 'started'),
        ratio('conversion', 'completed', 'sessions'),
        ratio(
          'mobile_share',
          { name: 'sessions', filter: "{{ Dimension('device') }} = 'mobile'" },
          'sessions',
        ),
      ],
    },
    {
      name: 'orders',
      columns: [{ name: 'revenue' }],
      metrics: [
        { name: 'orders', type: 'simple', agg: 'count' },
        sum('revenue'),
        { name: 'order_value', type: 'simple', agg: 'average', expr: 'revenue' },
        sum('discount'),
      ],
    },
  ],
})

describe('a product', () => {
  test.each([
    ['completed', ['sessions', 'start_rate', 'completion_rate']],
    ['started', ['sessions', 'start_rate']],
    ['revenue', ['orders', 'order_value']],
  ])('%s is found in the definitions, by its longest chain', (name, chain) => {
    expect(productChain(shop, name)).toEqual(chain)
  })

  test.each(['sessions', 'discount', 'conversion', 'unheard_of'])('%s is none', (name) => {
    expect(productChain(shop, name)).toBeNull()
  })

  test('may begin in another table, where a count is the top of a ratio', () => {
    expect(topsElsewhere(shop, 'orders')).toEqual(['started', 'completed'])
    expect(topsElsewhere(shop, 'revenue')).toEqual([])
    expect(topsElsewhere(shop, 'unheard_of')).toEqual([])
  })

  test('that goes round is not followed round', () => {
    const round = sourceDefinitionSchema.parse({
      models: [
        {
          name: 'm',
          columns: [{ name: 'a' }],
          metrics: [sum('a'), sum('b'), ratio('a_by_b', 'a', 'b'), ratio('b_by_a', 'b', 'a')],
        },
      ],
    })
    expect(productChain(round, 'a')).toEqual(['b', 'a_by_b'])
  })
})
