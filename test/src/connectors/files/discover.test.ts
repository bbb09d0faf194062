import { describe, expect, it } from 'vitest'
import { filesConnector } from '../../../../src/connectors/files/index.ts'
import { type MetricQueryInput, metricQuerySchema } from '../../../../src/metrics/query.ts'
import { take } from './room.ts'

/** 400 sessions: mobile buys 5 %, desktop 20 %; `paid` is filled only for buyers. */
function sessions(): string {
  const lines = Array.from({ length: 400 }, (_, i) => {
    const mobile = i % 2 === 0
    const bought = mobile ? i % 40 === 0 : i % 10 === 1
    const day = String((i % 28) + 1).padStart(2, '0')
    return `${i + 1},2026-01-${day},${mobile ? 'mobile' : 'desktop'},${(i % 4) + 1},${i % 7},KH${i % 90}@shop.vn,${bought ? 'có' : 'không'},${bought ? 100 + i : 0}`
  })
  return `session_id,ngày,thiết bị,region,pages,email,đã mua,cart value\n${lines.join('\n')}\n`
}

async function discovered(name: string, content: string) {
  const taken = await take(name, content)
  const discovery = await filesConnector.discover(taken.context)
  const [model] = discovery.definition.models
  if (model === undefined) throw new Error('no model')
  return {
    taken,
    discovery,
    model,
    column: (wanted: string) => model.columns.find(({ name: own }) => own === wanted),
  }
}

describe('discovery', () => {
  it('finds keys, time, dimensions, the outcome with its rate, the leak and personal data', async () => {
    const { discovery, model, column } = await discovered('phien.csv', sessions())
    expect(model.agg_time_dimension).toBe('ngay')
    expect(column('session_id')?.entity).toEqual({ type: 'unique', name: 'session_id' })
    expect(column('thiet_bi')?.dimension).toMatchObject({ type: 'categorical', label: 'Device' })
    expect(column('region')?.dimension?.config?.meta?.label_vi).toBe('Khu vực')
    expect(column('pages')?.dimension).toBeUndefined()
    expect(column('email')?.dimension).toBeUndefined()
    const rate = model.metrics.find((metric) => metric.type === 'ratio')
    expect(rate).toMatchObject({
      label: 'Conversion rate',
      config: { meta: { label_vi: 'Tỷ lệ chuyển đổi' } },
    })
    expect(discovery.notes).toEqual([
      { kind: 'outcome', column: 'da_mua', metric: 'da_mua_rate' },
      { kind: 'identifier', column: 'session_id' },
      { kind: 'personal_data', column: 'email' },
      { kind: 'leak', column: 'cart_value', metric: 'da_mua_rate' },
    ])
  })

  it('says the same thing twice', async () => {
    const { taken, discovery } = await discovered('phien.csv', sessions())
    expect(await filesConnector.discover(taken.context)).toEqual(discovery)
  })

  it('calls the rate of leaving churn', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `${i % 3},${i % 5 === 0 ? 'Yes' : 'No'}`)
    const { model } = await discovered('c.csv', `plan,Churn\n${lines.join('\n')}\n`)
    expect(model.metrics.find((metric) => metric.type === 'ratio')).toMatchObject({
      label: 'Churn rate',
      config: { meta: { label_vi: 'Tỷ lệ rời bỏ', favorable: 'down' } },
    })
  })

  it('takes a lone yes/no column for the outcome and many for dimensions', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `${i % 5},${i % 3 === 0},${i % 2 === 0}`).join('\n')
    const lone = await discovered('a.csv', `n,weird\n${lines.replaceAll(/,[a-z]+$/gm, '')}\n`)
    expect(lone.discovery.notes).toContainEqual({ kind: 'outcome', column: 'weird', metric: 'weird_rate' })
    const many = await discovered('a.csv', `n,weird,odd\n${lines}\n`)
    expect(many.discovery.notes.filter((note) => note.kind === 'outcome')).toEqual([])
    expect(many.column('weird')?.dimension?.type).toBe('categorical')
  })

  it('groups by month names and codes, and does not take them for time or quantities', async () => {
    const months = ['Feb', 'Mar', 'June', 'Nov']
    const lines = Array.from({ length: 200 }, (_, i) => `${months[i % 4]},${(i % 8) + 1},${(i * 7) % 40}`)
    const { model, column, discovery } = await discovered(
      'm.csv',
      `Month,Browser,visits\n${lines.join('\n')}\n`,
    )
    expect(model.agg_time_dimension).toBeUndefined()
    expect(discovery.notes).toContainEqual({ kind: 'no_time' })
    expect(column('Month')?.dimension?.type).toBe('categorical')
    expect(column('Browser')?.dimension?.type).toBe('categorical')
    expect(model.metrics.map((metric) => metric.name)).toEqual(['visits_sum', 'visits_average', 'rows'])
  })

  it('averages rates and prices and never adds them up', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => `${i / 100},${i * 10}.5,${i * 3}`)
    const { model } = await discovered('r.csv', `bounce_rate,unit price,chi phí\n${lines.join('\n')}\n`)
    expect(model.metrics.map((metric) => metric.name)).toEqual([
      'bounce_rate_average',
      'unit_price_average',
      'chi_phi_sum',
      'chi_phi_average',
      'rows',
    ])
  })

  it('does not call a strong but honest difference a leak', async () => {
    const lines = Array.from({ length: 600 }, (_, i) => `${i % 6},${i % 6 > 2 ? i % 4 === 0 : i % 12 === 0}`)
    const { discovery } = await discovered('h.csv', `score,converted\n${lines.join('\n')}\n`)
    expect(discovery.notes.filter((note) => note.kind === 'leak')).toEqual([])
  })

  it('finds a category that is only filled for one answer', async () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      i % 4 === 0 ? `${i % 8 === 0 ? 'price' : 'service'},yes` : ',no',
    )
    const { discovery } = await discovered('l.csv', `cancel_reason,churned\n${lines.join('\n')}\n`)
    expect(discovery.notes).toContainEqual({ kind: 'leak', column: 'cancel_reason', metric: 'churned_rate' })
  })

  it('knows customers’ words and reads them with their stars and days', async () => {
    const said = [
      'Giao hàng chậm quá, mình đợi',
      'Sản phẩm tốt nhưng đóng gói sơ sài lần',
      'App bị lỗi khi thanh toán bằng thẻ',
    ]
    const lines = Array.from(
      { length: 30 },
      (_, i) => `RV${i},2026-03-${String(i + 1).padStart(2, '0')},${(i % 5) + 1},"${said[i % 3]} ${i}"`,
    )
    const { taken, discovery, model } = await discovered(
      'r.csv',
      `id,ngày,số sao,nội dung\n${lines.join('\n')}\n`,
    )
    expect(model.config?.meta?.text).toEqual({ text: 'noi_dung', id: 'id', date: 'ngay', stars: 'so_sao' })
    const rows = []
    for await (const row of filesConnector.texts(taken.context, discovery.definition)) rows.push(row)
    expect(rows).toHaveLength(30)
    expect(rows[1]).toEqual({
      model: 'r',
      place: 'RV1',
      text: 'Sản phẩm tốt nhưng đóng gói sơ sài lần 1',
      date: '2026-03-02',
      stars: 2,
    })
    const catalog = await filesConnector.catalog(taken.context, discovery.definition)
    expect(catalog.texts).toMatchObject([{ model: 'r', family: 'reviews', count: 30 }])
  })
})

describe('catalogue', () => {
  it('lists values with names in both languages', async () => {
    const { taken, discovery } = await discovered('phien.csv', sessions())
    const catalog = await filesConnector.catalog(taken.context, discovery.definition)
    const device = catalog.dimensions.find((dimension) => dimension.name === 'thiet_bi')
    expect(device).toMatchObject({
      distinct: 2,
      label: { en: 'Device', vi: 'Thiết bị' },
      values: [
        { value: 'desktop', count: 200, label: { vi: 'Máy tính' } },
        {
          value: 'mobile',
          count: 200,
          label: { vi: 'Điện thoại' },
          synonyms: expect.arrayContaining(['di động']),
        },
      ],
    })
    expect(catalog.dimensions.find((dimension) => dimension.name === 'cart_value')).toMatchObject({
      leaks: { metric: 'da_mua_rate' },
      values: [],
    })
    expect(catalog.models).toMatchObject([
      { rows: 400, time: { column: 'ngay', grain: 'day', range: { from: '2026-01-01', to: '2026-01-28' } } },
    ])
  })

  it('marks a last day that has far fewer rows than its weekday usually has', async () => {
    const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10)
    const full = Array.from({ length: 42 * 20 }, (_, i) => `${day(Math.floor(i / 20))},${i}\n`).join('')
    const whole = await discovered('p.csv', `day,amount\n${full}`)
    expect(
      (await filesConnector.catalog(whole.taken.context, whole.discovery.definition)).models[0],
    ).not.toHaveProperty('partialSince')
    const cut = await discovered('p.csv', `day,amount\n${full}${`${day(42)},5\n`.repeat(8)}`)
    expect(
      (await filesConnector.catalog(cut.taken.context, cut.discovery.definition)).models[0]?.partialSince,
    ).toBe(day(42))
  })
})

describe('queries', () => {
  it('computes a rate from its parts, and takes values as values', async () => {
    const { taken, discovery } = await discovered('phien.csv', sessions())
    const ask = (query: Omit<MetricQueryInput, 'source'>) =>
      filesConnector.query(
        taken.context,
        discovery.definition,
        metricQuerySchema.parse({ source: 'src_1', ...query }),
      )
    const { rows } = await ask({ metrics: ['da_mua_rate'], groupBy: ['thiet_bi'] })
    expect(
      rows.map((row) => [row.group.thiet_bi, row.cells.da_mua_rate?.numerator, row.cells.da_mua_rate?.n]),
    ).toEqual([
      ['desktop', 40, 200],
      ['mobile', 10, 200],
    ])
    const nasty = await ask({
      metrics: ['rows'],
      where: [{ dimension: 'thiet_bi', op: 'in', values: ["mobile'; DROP TABLE phien; --"] }],
    })
    expect(nasty.rows[0]?.cells.rows?.value ?? 0).toBe(0)
    expect((await ask({ metrics: ['rows'] })).rows[0]?.cells.rows?.value).toBe(400)
  })

  it('runs nothing but one reading statement, whatever a definition holds', async () => {
    const { taken, discovery, model } = await discovered('phien.csv', sessions())
    const evil = "(SELECT count(*) FROM read_csv('/etc/passwd'))"
    const definition = {
      models: [
        { ...model, metrics: [{ name: 'evil', type: 'simple' as const, agg: 'sum' as const, expr: evil }] },
      ],
    }
    const query = metricQuerySchema.parse({ source: 'src_1', metrics: ['evil'] })
    await expect(filesConnector.query(taken.context, definition, query)).rejects.toMatchObject({
      code: 'query_failed',
    })
    expect(discovery.rows).toBe(400)
  })

  it('stops a long query when it is told to', async () => {
    const { taken, model } = await discovered('phien.csv', sessions())
    const endless = '(SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b)'
    const definition = {
      models: [
        {
          ...model,
          metrics: [{ name: 'slow', type: 'simple' as const, agg: 'max' as const, expr: endless }],
        },
      ],
    }
    const stop = new AbortController()
    const query = metricQuerySchema.parse({ source: 'src_1', metrics: ['slow'] })
    const running = filesConnector.query({ ...taken.context, signal: stop.signal }, definition, query)
    setTimeout(() => stop.abort(), 100)
    await expect(running).rejects.toMatchObject({ code: 'query_cancelled' })
  })
})
