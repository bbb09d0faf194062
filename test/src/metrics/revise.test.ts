import { describe, expect, test } from 'vitest'
import { parseDefinition } from '../../../src/metrics/definition-file.ts'
import type { SourceDefinition } from '../../../src/metrics/metric.ts'
import { reviseDefinition } from '../../../src/metrics/revise.ts'
import type { Revision } from '../../../src/metrics/revision.ts'
import { measureMetrics, outcomeMetrics, rowsMetric } from '../../../src/metrics/suggest-metrics.ts'
import { shop } from './definitions.ts'
import { openDatabase } from './duckdb.ts'

const visits: SourceDefinition = {
  models: [
    {
      name: 'visits',
      agg_time_dimension: 'day',
      columns: [
        { name: 'day', granularity: 'day', dimension: { type: 'time' } },
        { name: 'VisitorType' },
        { name: 'Month', dimension: { type: 'categorical' } },
        {
          name: 'PageValues',
          dimension: { type: 'categorical', config: { meta: { leaks: 'Revenue_rate' } } },
        },
        { name: 'Revenue' },
        {
          name: 'Answer',
          dimension: { type: 'categorical', label: 'Reply', config: { meta: { label_vi: 'Trả lời' } } },
        },
      ],
      metrics: [rowsMetric('visits'), ...measureMetrics('VisitorType'), ...outcomeMetrics('Revenue')],
    },
  ],
}

function revised(revision: Revision, definition = visits): SourceDefinition {
  const result = reviseDefinition(definition, revision)
  if (!result.ok) throw new Error(result.reason)
  return result.definition
}
const metrics = (definition: SourceDefinition) => definition.models[0]?.metrics.map((metric) => metric.name)
const column = (definition: SourceDefinition, name: string) =>
  definition.models[0]?.columns.find((candidate) => candidate.name === name)

describe('a correction', () => {
  test('leaves the definition it was given as it was', () => {
    const before = structuredClone(visits)
    revised({ kind: 'set_role', column: 'Revenue', role: 'dimension' })
    expect(visits).toEqual(before)
  })

  test('"VisitorType is a dimension" takes its sums away', () => {
    const after = revised({ kind: 'set_role', column: 'visitortype', role: 'dimension' })
    expect(column(after, 'VisitorType')).toEqual({ name: 'VisitorType', dimension: { type: 'categorical' } })
    expect(metrics(after)).toEqual(['rows', 'Revenue_rows', 'Revenue_yes', 'Revenue_rate'])
  })

  test('"Revenue is a dimension" takes the rate away with its parts, and the leak that pointed at it', () => {
    const after = revised({ kind: 'set_role', column: 'Revenue', role: 'dimension' })
    expect(metrics(after)).toEqual(['rows', 'VisitorType_sum', 'VisitorType_average'])
    expect(column(after, 'PageValues')?.dimension?.config?.meta).toEqual({})
  })

  test('"PageValues is a measure", then "is not a metric"', () => {
    const measure = revised({ kind: 'set_role', column: 'PageValues', role: 'measure' })
    expect(metrics(measure)).toContain('PageValues_average')
    expect(column(measure, 'PageValues')).toEqual({ name: 'PageValues' })
    const ignored = revised({ kind: 'set_role', column: 'PageValues', role: 'ignore' }, measure)
    expect(metrics(ignored)).toEqual(metrics(visits))
  })

  test('a time column becomes the one that counts, and time goes when it is something else', () => {
    const after = revised({ kind: 'set_role', column: 'Month', role: 'time' })
    expect(after.models[0]?.agg_time_dimension).toBe('Month')
    expect(column(after, 'Month')).toEqual({ name: 'Month', granularity: 'day', dimension: { type: 'time' } })
    const timeless = revised({ kind: 'set_role', column: 'day', role: 'identifier' })
    expect(timeless.models[0]).not.toHaveProperty('agg_time_dimension')
    expect(column(timeless, 'day')).toEqual({ name: 'day', entity: { type: 'foreign', name: 'day' } })
  })

  test('"the outcome is Answer" makes a rate that runs', async () => {
    const after = revised({ kind: 'set_outcome', column: 'Answer', yes: 'Có' })
    expect(column(after, 'Answer')).toEqual({ name: 'Answer' })
    const rate = after.models[0]?.metrics.find((metric) => metric.name === 'Answer_rate')
    expect(rate).toMatchObject({
      type: 'ratio',
      label: 'Reply rate',
      config: { meta: { unit: 'ratio', behaviour: true, label_vi: 'Tỷ lệ Trả lời' } },
    })
    const database = await openDatabase()
    await database.run(
      `CREATE TABLE visits AS SELECT * FROM (VALUES ('Có'), ('Không'), ('Không'), (NULL), ('Có')) t("Answer")`,
    )
    const [row] = await database.ask(after, { metrics: ['Answer_rate'] })
    expect(row?.cells.Answer_rate).toEqual({ value: 0.5, n: 4, numerator: 2, denominator: 4 })
    database.close()
  })

  test('an outcome set again replaces the first try, and a role takes it back', () => {
    const once = revised({ kind: 'set_outcome', column: 'Answer', yes: 'Có' })
    const twice = revised({ kind: 'set_outcome', column: 'Answer', yes: 'Không' }, once)
    expect(metrics(twice)).toEqual(metrics(once))
    expect(twice).not.toEqual(once)
    expect(metrics(revised({ kind: 'set_role', column: 'Answer', role: 'dimension' }, twice))).toEqual(
      metrics(visits),
    )
  })

  test('"it is money in VND" by metric or by column, and not money any more', () => {
    const money = revised({ kind: 'set_unit', metric: 'VisitorType', unit: 'currency', currency: 'VND' })
    const units = (definition: SourceDefinition) =>
      definition.models[0]?.metrics
        .slice(0, 3)
        .map((metric) => [metric.config?.meta?.unit, metric.config?.meta?.currency])
    expect(units(money)).toEqual([
      [undefined, undefined],
      ['currency', 'VND'],
      ['currency', 'VND'],
    ])
    const seconds = revised({ kind: 'set_unit', metric: 'VisitorType_sum', unit: 'seconds' }, money)
    expect(units(seconds)).toEqual([
      [undefined, undefined],
      ['seconds', undefined],
      ['currency', 'VND'],
    ])
  })

  test('a direction, and names for a metric, a dimension and a model', () => {
    const after = revised({ kind: 'set_favorable', metric: 'Revenue_rate', favorable: 'up' })
    expect(after.models[0]?.metrics.at(-1)?.config?.meta).toMatchObject({ favorable: 'up', unit: 'ratio' })
    const metric = revised({ kind: 'rename', name: 'Revenue_rate', label: ' Tỷ lệ mua ' })
    expect(metric.models[0]?.metrics.at(-1)).toMatchObject({
      label: 'Tỷ lệ mua',
      config: { meta: { label_vi: 'Tỷ lệ mua', behaviour: true } },
    })
    const dimension = revised({ kind: 'rename', name: 'Month', label: 'Tháng' })
    expect(column(dimension, 'Month')?.dimension).toMatchObject({
      label: 'Tháng',
      config: { meta: { label_vi: 'Tháng' } },
    })
    expect(revised({ kind: 'rename', name: 'visits', label: 'Lượt xem' }).models[0]?.label).toBe('Lượt xem')
  })

  test.each<[Revision, string]>([
    [{ kind: 'set_role', column: 'nothing', role: 'time' }, 'unknown_column'],
    [{ kind: 'set_outcome', column: 'nothing' }, 'unknown_column'],
    [{ kind: 'set_outcome', column: 'day' }, 'not_possible'],
    [{ kind: 'set_unit', metric: 'nothing', unit: 'count' }, 'unknown_metric'],
    [{ kind: 'set_favorable', metric: 'nothing', favorable: 'up' }, 'unknown_metric'],
    [{ kind: 'rename', name: 'nothing', label: 'x' }, 'unknown_metric'],
    [{ kind: 'rename', name: 'rows', label: ' ' }, 'not_possible'],
  ])('%j is refused: %s', (revision, reason) => {
    expect(reviseDefinition(visits, revision)).toEqual({ ok: false, reason })
  })

  test('is refused where a metric that stays would break, or a column could be of two models', () => {
    const definition = parseDefinition(shop, 'shop.yml')
    expect(reviseDefinition(definition, { kind: 'set_role', column: 'device', role: 'ignore' })).toEqual({
      ok: false,
      reason: 'not_possible',
    })
    const title = { kind: 'set_role', column: 'title', role: 'ignore' } as const
    expect(reviseDefinition(definition, title)).toEqual({ ok: false, reason: 'not_possible' })
    expect(reviseDefinition(definition, { ...title, model: 'products' }).ok).toBe(true)
  })

  test('reaches a column that only a metric names', () => {
    const definition: SourceDefinition = {
      models: [{ name: 't', columns: [], metrics: [{ name: 'sales', type: 'simple', agg: 'sum' }] }],
    }
    const after = revised({ kind: 'set_role', column: 'sales', role: 'dimension' }, definition)
    expect(after.models[0]).toMatchObject({
      columns: [{ name: 'sales', dimension: { type: 'categorical' } }],
      metrics: [],
    })
  })
})
