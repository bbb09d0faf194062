import { describe, expect, test } from 'vitest'
import { parseDefinition } from '../../../src/metrics/definition-file.ts'
import { describeDefinition } from '../../../src/metrics/describe.ts'
import { shop, webTraffic } from './definitions.ts'

const web = describeDefinition('s1', parseDefinition(webTraffic, 'web.yml'))
const orders = describeDefinition('s2', parseDefinition(shop, 'shop.yml'))
const metric = (name: string) =>
  [...web.metrics, ...orders.metrics].find((candidate) => candidate.name === name)

describe('a definition described for the catalogue', () => {
  test('carries labels, direction, synonyms and the least denominator', () => {
    expect(metric('bounce_rate')).toEqual({
      source: 's1',
      model: 'web_traffic_daily',
      name: 'bounce_rate',
      label: { en: 'Bounce rate', vi: 'Tỷ lệ thoát (bounce rate)' },
      type: 'derived',
      unit: 'ratio',
      additivity: 'non_additive',
      counted: false,
      favorable: 'down',
      minDenominator: 100,
      synonyms: ['tỷ lệ thoát'],
      dimensions: ['device'],
      hasTime: true,
      behaviour: false,
    })
    expect(metric('average_amount')?.label).toEqual({ en: 'Average amount', vi: 'Average amount' })
  })

  test.each([
    ['sessions', 'number', 1],
    ['engagement_rate', 'ratio', 100],
    ['orders', 'count', 1],
    ['customers_buying', 'count', 1],
    ['paid_orders', 'count', 1],
    ['revenue', 'currency', 1],
    ['order_value', 'currency', 100],
    ['unpaid_rate', 'ratio', 100],
    ['desktop_revenue', 'number', 1],
  ])('%s is a %s with at least %d cases', (name, unit, minDenominator) => {
    expect(metric(name)).toMatchObject({ unit, minDenominator })
  })

  test('a rate of a behaviour is a behaviour, in its currency', () => {
    expect(metric('order_value')).toMatchObject({ behaviour: true, currency: 'VND' })
    expect(metric('paid_rate')?.behaviour).toBe(false)
  })

  test('dimensions of joined models count, unless their name could mean two', () => {
    expect(metric('orders')?.dimensions).toEqual(['device', 'paid', 'size', 'province'])
    expect(metric('customers')).toMatchObject({ dimensions: ['province', 'title'], hasTime: false })
  })

  test('models and dimensions have no counts yet', () => {
    expect(web.models).toEqual([
      {
        source: 's1',
        name: 'web_traffic_daily',
        label: { en: 'Web traffic daily', vi: 'Web traffic daily' },
        family: 'file',
        time: { column: 'date', grain: 'day' },
        columns: [
          { name: 'row_id', label: { en: 'Row id', vi: 'Row id' }, use: 'key' },
          { name: 'date', label: { en: 'Date', vi: 'Date' }, use: 'time' },
          { name: 'device', label: { en: 'Device', vi: 'Device' }, use: 'category' },
        ],
      },
    ])
    expect(web.dimensions).toEqual([
      {
        source: 's1',
        model: 'web_traffic_daily',
        name: 'device',
        label: { en: 'Device', vi: 'Device' },
        synonyms: [],
        values: [],
        distinct: 0,
      },
    ])
  })
})
