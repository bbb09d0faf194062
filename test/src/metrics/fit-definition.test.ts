import { describe, expect, it } from 'vitest'
import { hasDefinitionShape } from '../../../src/metrics/definition-shape.ts'
import { fitDefinition } from '../../../src/metrics/fit-definition.ts'
import { readDefinitions } from '../../../src/metrics/read-definitions.ts'
import { manifest, ossie } from './foreign-documents.ts'

const text = `models:
  - name: orders
    table: mart.fct_orders
    agg_time_dimension: ordered_at
    columns:
      - {name: ordered_at, granularity: day, dimension: {type: time}}
      - {name: channel, dimension: {type: categorical}}
      - {name: lost, dimension: {type: categorical}}
      - {name: big, expr: amount > 100, dimension: {type: categorical}}
    metrics:
      - {name: orders, type: simple, agg: count}
      - {name: revenue, type: simple, agg: sum, expr: amount}
      - {name: margin, type: simple, agg: sum, expr: profit}
      - {name: margin_rate, type: ratio, numerator: margin, denominator: revenue}
  - name: visits
    columns: [{name: page, dimension: {type: categorical}}]
    metrics: [{name: visits, type: simple, agg: count}]
`
const { definition } = readDefinitions(text, 'shop.yml')
const orders = {
  name: 'fct_orders',
  table: 'public.fct_orders',
  columns: ['ordered_at', 'Channel', 'amount'],
}

describe('a definition', () => {
  it('keeps what the tables of a source hold, and every other construct is named', () => {
    const { definition: fitted, dropped } = fitDefinition(definition, [orders], 'shop.yml')
    expect(fitted?.models.map(({ name, table }) => [name, table])).toEqual([['orders', 'public.fct_orders']])
    expect(fitted?.models[0]?.columns.map(({ name }) => name)).toEqual(['ordered_at', 'channel', 'big'])
    expect(fitted?.models[0]?.metrics.map(({ name }) => name)).toEqual(['orders', 'revenue'])
    expect(dropped).toEqual([
      { path: 'models.orders.columns.lost', reason: 'no_column' },
      { path: 'metrics.margin', reason: 'no_column' },
      { path: 'metrics.margin_rate', reason: 'unknown_name' },
      { path: 'models.visits', reason: 'no_table' },
    ])
  })

  it('fits no source without its tables, nor one without the column of its time', () => {
    expect(fitDefinition(definition, [], 'shop.yml').definition).toBeNull()
    const timeless = { ...orders, columns: ['channel', 'amount'] }
    const { definition: fitted, dropped } = fitDefinition(definition, [timeless], 'shop.yml')
    expect(fitted).toBeNull()
    expect(dropped).toContainEqual({ path: 'models.orders', reason: 'no_column' })
  })

  it('loses its words where their columns are not there', () => {
    const words = readDefinitions(
      `models:
  - name: reviews
    config: {meta: {text: {text: body, id: id, stars: stars}}}
    columns: [{name: id}, {name: body}]
    metrics: [{name: reviews, type: simple, agg: count}]
`,
      'reviews.yml',
    )
    const table = { name: 'reviews', table: 'reviews', columns: ['id', 'body'] }
    const { definition: fitted, dropped } = fitDefinition(words.definition, [table], 'reviews.yml')
    expect(fitted?.models[0]?.config?.meta?.text).toBeUndefined()
    expect(dropped).toEqual([{ path: 'models.reviews.text', reason: 'no_column' }])
  })
})

describe('a document', () => {
  it.each([
    ['MetricFlow', definition],
    ['an older dbt manifest', manifest],
    ['Ossie', { semantic_model: [{ datasets: [{ name: 'orders' }] }] }],
  ])('of %s has the shape of definitions', (_, document) => {
    expect(hasDefinitionShape(JSON.parse(JSON.stringify(document)))).toBe(true)
  })

  it.each([
    ['rows', [{ name: 'orders', columns: 3 }]],
    ['cars', { models: [{ name: 'Civic', price: 20_000 }] }],
    ['models with empty columns', { models: [{ name: 'Civic', columns: [] }] }],
    ['a list under another name', { data: [{ name: 'a', metrics: [{ name: 'b' }] }] }],
    ['a text', 'models'],
    ['nothing', null],
  ])('that holds %s is data', (_, document) => {
    expect(hasDefinitionShape(document)).toBe(false)
  })

  it('of no known shape is said to be none', () => {
    expect(() => readDefinitions('services: {db: {image: postgres}}', 'compose.yml')).toThrow(
      'definitions_unknown',
    )
    expect(readDefinitions(ossie, 'shop.yaml').definition.models.length).toBeGreaterThan(0)
  })
})
