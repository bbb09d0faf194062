import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesConnector } from '../../../../src/connectors/files/index.ts'
import { metricQuerySchema } from '../../../../src/metrics/query.ts'
import { newRoom, takePath } from './room.ts'

/** Read in place and never copied; see its README for the sources and licences. */
const folder = process.env.VISAO_DATA ?? join(import.meta.dirname, '../../../../../shared/data/marketing')
const missing = !existsSync(folder)
if (missing) console.warn(`skipped: no real marketing files in ${folder} (VISAO_DATA names another folder)`)

async function discovered(name: string) {
  const taken = await takePath(newRoom(), join(folder, name), name)
  const discovery = await filesConnector.discover(taken.context)
  const rates = async (metric: string, by: string) => {
    const query = metricQuerySchema.parse({ source: 'src_1', metrics: [metric], groupBy: [by] })
    const { rows } = await filesConnector.query(taken.context, discovery.definition, query)
    return new Map(rows.map((row) => [row.group[by], row.cells[metric]]))
  }
  const dimensions = discovery.definition.models.flatMap((model) =>
    model.columns.filter((column) => column.dimension?.type === 'categorical').map((column) => column.name),
  )
  return { taken, discovery, rates, dimensions }
}

describe.skipIf(missing)('real marketing files', () => {
  it('finds the outcome, the leak and the dimensions of online_shoppers_intention (UCI 468)', async () => {
    const { discovery, rates, dimensions } = await discovered('online_shoppers_intention.csv')
    expect(discovery.rows).toBe(12_330)
    expect(discovery.notes).toEqual([
      { kind: 'outcome', column: 'Revenue', metric: 'Revenue_rate' },
      { kind: 'leak', column: 'PageValues', metric: 'Revenue_rate' },
      { kind: 'no_time' },
    ])
    expect(dimensions).toEqual(
      expect.arrayContaining([
        'VisitorType',
        'Month',
        'Weekend',
        'Region',
        'TrafficType',
        'Browser',
        'OperatingSystems',
      ]),
    )
    const rate = discovery.definition.models[0]?.metrics.find((metric) => metric.name === 'Revenue_rate')
    expect(rate).toMatchObject({
      label: 'Conversion rate',
      config: { meta: { label_vi: 'Tỷ lệ chuyển đổi' } },
    })
    const byVisitor = await rates('Revenue_rate', 'VisitorType')
    expect(byVisitor.get('New_Visitor')).toMatchObject({ numerator: 422, denominator: 1694 })
    expect(byVisitor.get('Returning_Visitor')).toMatchObject({ numerator: 1470, denominator: 10_551 })
    expect((await rates('Revenue_rate', 'Month')).get('Nov')?.value).toBeCloseTo(0.254, 3)
  })

  it('finds churn and its known contrasts in Telco-Customer-Churn (IBM)', async () => {
    const { discovery, rates } = await discovered('Telco-Customer-Churn.csv')
    expect(discovery.notes).toEqual([
      { kind: 'outcome', column: 'Churn', metric: 'Churn_rate' },
      { kind: 'no_time' },
    ])
    expect((await rates('Churn_rate', 'Contract')).get('Month-to-month')?.value).toBeCloseTo(0.427, 3)
    expect((await rates('Churn_rate', 'InternetService')).get('Fiber optic')?.value).toBeCloseTo(0.419, 3)
  })

  it('reads the day-first dates of KAG_conversion_data and groups its campaigns', async () => {
    const { discovery, dimensions } = await discovered('KAG_conversion_data.csv')
    expect(discovery.definition.models[0]?.agg_time_dimension).toBe('Date')
    expect(discovery.notes.filter((note) => note.kind === 'ambiguous_date')).toEqual([])
    expect(dimensions).toEqual(expect.arrayContaining(['xyz_campaign_id', 'age', 'gender']))
  })

  it('keeps counts apart from codes in dataset_Facebook (UCI 368)', async () => {
    const { rates, dimensions } = await discovered('dataset_Facebook.csv')
    expect(dimensions).toEqual(['Type', 'Category', 'Post_Month', 'Post_Weekday', 'Post_Hour', 'Paid'])
    const consumers = await rates('Lifetime_Post_Consumers_average', 'Type')
    expect(consumers.get('Status')).toMatchObject({ n: 45 })
    expect(Math.round(consumers.get('Status')?.value ?? 0)).toBe(1950)
    expect(Math.round(consumers.get('Photo')?.value ?? 0)).toBe(690)
  })
})
