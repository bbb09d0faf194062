import { expect, test } from 'vitest'
import { parseDefinition } from '../../../src/metrics/definition-file.ts'
import { describeDefinition } from '../../../src/metrics/describe.ts'

const definition = parseDefinition(
  `models:
  - name: customers
    agg_time_dimension: since
    columns:
      - {name: since, granularity: day, dimension: {type: time}}
      - {name: second}
      - {name: third}
    metrics:
      - {name: customers, type: simple, agg: count}
      - {name: seconds, type: simple, agg: sum, expr: second, config: {meta: {matures_after_days: 240}}}
      - {name: thirds, type: simple, agg: sum, expr: third, config: {meta: {matures_after_days: 345}}}
      - {name: second_rate, type: ratio, numerator: seconds, denominator: customers}
      - {name: third_rate, type: ratio, numerator: thirds, denominator: seconds}
      - {name: lapse, type: derived, expr: 1 - rate, input_metrics: [{name: third_rate, alias: rate}]}
      - {name: early, type: ratio, numerator: seconds, denominator: customers, config: {meta: {matures_after_days: 400}}}
`,
  'shop.yml',
)

test('a metric needs the days of the slowest of those it is made of', () => {
  const { metrics } = describeDefinition('s', definition)
  expect(Object.fromEntries(metrics.map((info) => [info.name, info.maturesAfterDays]))).toEqual({
    customers: undefined,
    seconds: 240,
    thirds: 345,
    second_rate: 240,
    third_rate: 345,
    lapse: 345,
    early: 400,
  })
})
