import { describe, expect, test } from 'vitest'
import { describeDefinition } from '../../../src/metrics/describe.ts'
import { readDefinitions } from '../../../src/metrics/read-definitions.ts'
import { openDatabase } from './duckdb.ts'
import { manifest, ossie } from './foreign-documents.ts'

const ofManifest = () => readDefinitions(JSON.stringify(manifest), 'semantic_manifest.json')
const tables = `
CREATE SCHEMA main_shop;
CREATE TABLE main_shop.fct_orders AS SELECT * FROM (VALUES
  (1, DATE '2024-01-01', 'web', 10), (1, DATE '2024-01-02', 'shop', 20), (2, DATE '2024-01-09', 'web', 40)
  ) t(customer_key, ordered_at, channel_code, amount);
CREATE TABLE main_shop.dim_customers AS SELECT * FROM (VALUES (1, 'Huế'), (2, 'Vinh')) t(customer_key, city)`

describe('a semantic_manifest.json', () => {
  test('becomes definitions that answer', async () => {
    const database = await openDatabase()
    await database.run(tables)
    const { definition } = ofManifest()
    const ask = async (metrics: string[], query = {}) =>
      (await database.ask(definition, { metrics, ...query })).map((row) => [
        ...Object.values(row.group),
        ...metrics.map((metric) => row.cells[metric]?.value),
      ])
    expect(await ask(['orders', 'revenue', 'web_revenue', 'buyers', 'order_value', 'p75', 'gain'])).toEqual([
      [3, 70, 50, 2, 70 / 3, 30, 60],
    ])
    expect(await ask(['revenue'], { groupBy: ['customer__city'] })).toEqual([
      ['Huế', 30],
      ['Vinh', 40],
    ])
    const range = { from: '2024-01-02', to: '2024-01-03' }
    expect(await ask(['revenue_7d'], { grain: 'day', timeRange: range })).toEqual([[30], [30]])
    database.close()
  })

  test('names every construct that does not come along', () => {
    expect(ofManifest().dropped).toEqual([
      {
        path: 'semantic_models.orders.dimensions.at.type_params.time_granularity',
        reason: 'finer_than_a_day',
      },
      { path: 'saved_queries.weekly', reason: 'not_used' },
      { path: 'metrics.visit_to_buy', reason: 'not_computed' },
      { path: 'metrics.about_half', reason: 'not_computed' },
      { path: 'metrics.lost', reason: 'unknown_name' },
      { path: 'metrics.on_lost', reason: 'unknown_name' },
      { path: 'metrics.by_planet', reason: 'unknown_name' },
    ])
  })

  test('keeps its help metrics out of sight', () => {
    const { metrics } = describeDefinition('s', ofManifest().definition)
    expect(metrics.map(({ name }) => name)).toEqual([
      'orders',
      'revenue',
      'web_revenue',
      'buyers',
      'p75',
      'order_value',
      'gain',
      'revenue_7d',
    ])
    expect(metrics.map(({ additivity }) => additivity)).toEqual([
      'additive',
      'additive',
      'additive',
      'non_additive',
      'non_additive',
      'non_additive',
      'non_additive',
      'semi_additive',
    ])
  })
})

describe('an Ossie document', () => {
  test('becomes definitions that answer', async () => {
    const database = await openDatabase()
    await database.run(tables)
    const { definition } = readDefinitions(ossie, 'shop.ossie.yaml')
    const metrics = ['total', 'net', 'per_customer', 'margin', 'customers_count']
    const [row] = await database.ask(definition, { metrics })
    expect(metrics.map((metric) => row?.cells[metric]?.value)).toEqual([70, 67, 35, 67, 2])
    const byCity = await database.ask(definition, { metrics: ['total'], groupBy: ['city'], grain: 'month' })
    expect(byCity.map((one) => [one.group.city, one.time, one.cells.total?.value])).toEqual([
      ['Huế', '2024-01-01', 30],
      ['Vinh', '2024-01-01', 40],
    ])
    database.close()
  })

  test('names every construct that does not come along', () => {
    expect(readDefinitions(ossie, 'shop.ossie.yaml').dropped).toEqual([
      { path: 'datasets.orders.fields.mdx_only', reason: 'expression' },
      { path: 'datasets.orders.unique_keys.0', reason: 'composite_key' },
      { path: 'relationships.orders_to_stock', reason: 'composite_key' },
      { path: 'custom_extensions.SALESFORCE', reason: 'not_used' },
      { path: 'ai_context', reason: 'not_used' },
      { path: 'metrics.windowed', reason: 'expression' },
      { path: 'metrics.two_tables', reason: 'expression' },
    ])
  })
})

test('a file of MetricFlow’s own format loses nothing', () => {
  const text = `
version: 2
models:
  - name: orders
    agg_time_dimension: at
    columns: [{name: at, granularity: day, dimension: {type: time}}]
    derived_semantics: {dimensions: [{name: big, type: categorical, expr: amount > 10}]}
    metrics: [{name: orders, type: simple, agg: count}]
metrics:
  - {name: twice, type: derived, expr: orders + orders, input_metrics: [orders]}`
  const { definition, dropped } = readDefinitions(text, 'orders.yml')
  expect(dropped).toEqual([])
  expect(definition.models[0]?.metrics.map(({ name }) => name)).toEqual(['orders', 'twice'])
  expect(definition.models[0]?.columns.map(({ name }) => name)).toEqual(['at', 'big'])
})

test.each([
  '{"semantic_models": 1}',
  '{"semantic_models": []}',
  '{"semantic_model": [{"name": "x", "datasets": []}]}',
  '[1',
])('what cannot be used is refused: %s', (text) => {
  expect(() => readDefinitions(text, 'x.json')).toThrow(/metric_definition_invalid .*x.json/)
})
