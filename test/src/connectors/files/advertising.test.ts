import { describe, expect, it } from 'vitest'
import { filesConnector } from '../../../../src/connectors/files/index.ts'
import { metricQuerySchema } from '../../../../src/metrics/query.ts'
import { take } from './room.ts'

/** Forty rows under a header, each cell by its row and place. */
function table(header: string, cell: (row: number, place: number) => string | number): string {
  const places = header.split(',').map((_, place) => place)
  const rows = Array.from({ length: 40 }, (_, row) => places.map((place) => cell(row, place)).join(','))
  return [header, ...rows].join('\n')
}

async function opened(text: string) {
  const { context } = await take('ads.csv', text)
  const { definition } = await filesConnector.discover(context)
  const catalog = await filesConnector.catalog(context, definition)
  const ratios = catalog.metrics.filter(({ type }) => type === 'ratio')
  const ask = async (metric: string) => {
    const query = metricQuerySchema.parse({ source: 'src_1', metrics: [metric] })
    const { rows } = await filesConnector.query(context, definition, query)
    return rows[0]?.cells[metric]
  }
  return { ratios, names: ratios.map(({ name }) => name), ask }
}

const amounts = (row: number, place: number) =>
  [`ad ${row}`, 1.5 * row, 100 * row + 7, 3 * row, row % 4, 20 * row][place] ?? 0

describe('an advertising table', () => {
  it('has the ratios that it is judged by, named in both languages, the good direction known', async () => {
    const { ratios, ask } = await opened(
      table('ad,Amount spent (VND),Impr.,Link clicks,Leads,Doanh thu', amounts),
    )
    const told = ratios.map(({ name, label, unit, favorable }) => [name, label.en, label.vi, unit, favorable])
    expect(told).toEqual([
      ['cost_per_click', 'Cost per click', 'Chi phí mỗi lượt nhấp', 'currency', 'down'],
      ['cost_per_lead', 'Cost per lead', 'Chi phí mỗi khách tiềm năng', 'currency', 'down'],
      ['click_rate', 'Click rate', 'Tỷ lệ nhấp', 'ratio', 'up'],
      ['leads_per_click', 'Lead rate per click', 'Tỷ lệ ra khách tiềm năng trên lượt nhấp', 'ratio', 'up'],
      ['return_on_ad_spend', 'Return on ad spend', 'Doanh thu trên chi phí quảng cáo (ROAS)', 'number', 'up'],
    ])
    expect(await ask('cost_per_click')).toMatchObject({ value: 0.5, moments: { rows: 40 } })
    expect(await ask('click_rate')).toMatchObject({ moments: { rows: 40 } })
  })

  it('weighs its rates by rows, whose clicks hang together, and not by each view', async () => {
    const { ratios } = await opened(table('ad,Spend,Impressions,Clicks,Conversions,Revenue', amounts))
    expect(ratios.map(({ counted }) => counted)).toEqual(ratios.map(() => false))
  })

  it('has a ratio for each kind of conversion, and one for the plainest of the other names', async () => {
    const { names } = await opened(
      table('ad,Spent,Impressions,Clicks,Total_Conversion,Approved_Conversion', amounts),
    )
    expect(names).toEqual([
      'cost_per_click',
      'cost_per_conversion_Total_Conversion',
      'cost_per_conversion_Approved_Conversion',
      'click_rate',
      'conversions_per_click_Total_Conversion',
      'conversions_per_click_Approved_Conversion',
    ])
    const twice = await opened(table('ad,Cost,Impressions,Link clicks,Clicks,Spend', amounts))
    expect(twice.ratios.map(({ name }) => name)).toEqual(['cost_per_click', 'click_rate'])
    // Spend (20 a row) by Clicks (0, 1, 2, 3), not Cost by Link clicks.
    expect(await twice.ask('cost_per_click')).toMatchObject({ value: (20 * 780) / 60 })
  })

  it('has none of what may be below zero, is no number, or is no advertising at all', async () => {
    const refunded = await opened(
      table('ad,Spend,Impressions,Clicks,Orders,Revenue', (row, place) =>
        place === 5 && row === 3 ? -500 : amounts(row, place),
      ),
    )
    expect(refunded.names).not.toContain('return_on_ad_spend')
    const worded = await opened(
      table('ad,Spend,Impressions,Clicks,Orders,Revenue', (row, place) =>
        place === 3 ? `many ${row % 5}` : amounts(row, place),
      ),
    )
    expect(worded.names).toEqual(['cost_per_order', 'return_on_ad_spend'])
    const goods = await opened(table('product,Cost,Stock,Weight,Orders,Revenue', amounts))
    expect(goods.names).toEqual([])
  })
})
