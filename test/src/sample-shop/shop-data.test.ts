import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileQuery } from '../../../src/metrics/compile/compile-query.ts'
import { duckdb } from '../../../src/metrics/compile/duckdb.ts'
import { metricQuerySchema } from '../../../src/metrics/query.ts'
import { ensureSampleShop, type SampleShop } from '../../../src/sample-shop/ensure-sample-shop.ts'
import type { TruthItem } from '../../../src/sample-shop/truth.ts'
import { correlation, withoutSeason } from './correlation.ts'
import { type OpenShop, openShop } from './read-shop.ts'

// The one-time password began 70 days earlier, on 2026-09-11, as in spec/walkthrough.md.
const lastDay = '2026-11-20'
let folder: string
let made: SampleShop
let shop: OpenShop

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visao-shop-'))
  made = await ensureSampleShop({ folder, lastDay })
  shop = await openShop(made.database)
})
afterAll(async () => {
  shop.close()
  await rm(folder, { recursive: true, force: true })
})

function truth(id: TruthItem['id']): TruthItem {
  const item = made.truth.items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`no truth about ${id}`)
  return item
}

describe('the size of the shop', () => {
  test('is two years of a real one', async () => {
    const size = await shop.figures(`select (select count(*) from orders) as orders,
      (select count(*) from customers) as customers, (select count(*) from interviews) as interviews,
      (select count(distinct date) from web_sessions) as days,
      (select count(*) from support_tickets where date > date '2026-08-22') as tickets,
      (select count(*) from reviews where date > date '2026-08-22') as reviews`)
    expect(size('orders')).toBeGreaterThan(60_000)
    expect(size('orders')).toBeLessThan(100_000)
    expect(size('customers')).toBeGreaterThan(20_000)
    expect(size('days')).toBe(730)
    expect(size('interviews')).toBe(8)
    expect(size('tickets')).toBeGreaterThan(1_000)
    expect(size('tickets')).toBeLessThan(1_400)
    expect(size('reviews')).toBeGreaterThan(550)
  })

  test('has as many orders as completed checkouts on every day', async () => {
    const odd =
      await shop.rows(`select date from (select date, sum(checkouts_completed) as n from web_sessions
      group by date) full join (select date, count(*) as m from orders group by date) using (date)
      where n is distinct from m`)
    expect(odd).toEqual([])
  })
})

describe('the stories', () => {
  test('mobile checkout is finished less since the one-time password, worst on Android', async () => {
    const { figures, since } = truth('otp_step')
    expect(since).toBe('2026-09-11')
    expect(figures.mobile_completion_before).toBeCloseTo(0.61, 1.5)
    expect(figures.mobile_completion_after).toBeCloseTo(0.38, 1.5)
    expect(figures.android_completion_after).toBeCloseTo(0.31, 1.5)
    expect(figures.iphone_completion_after).toBeCloseTo(0.52, 1.5)
    expect(Number(figures.mobile_start_after) / Number(figures.mobile_start_before)).toBeCloseTo(1, 1)
    expect(Number(figures.desktop_conversion_after) / Number(figures.desktop_conversion_before)).toBeCloseTo(
      1,
      1,
    )
    expect(figures.tickets_after).toBeGreaterThan(150)
    expect(figures.tickets_before).toBeLessThan(20)
    const rate = await shop.figures(`select
      sum(checkouts_completed) filter (device = 'mobile') / sum(sessions) filter (device = 'mobile') as mobile,
      sum(checkouts_completed) filter (device = 'desktop') / sum(sessions) filter (device = 'desktop') as desktop
      from web_sessions where date > date '2026-08-21' and date < date '${lastDay}'`)
    expect(Math.abs(rate('mobile') - 0.014)).toBeLessThan(0.0008)
    expect(Math.abs(rate('desktop') - 0.029)).toBeLessThan(0.0015)
    const words = await shop.texts(`select body from reviews where body ilike '%otp%'
      union all select reason from survey_answers where reason ilike '%otp%'`)
    expect(words.some((text) => text.includes('sợ'))).toBe(true)
    expect(words.some((text) => /yên tâm hơn|an toàn hơn|rất ổn|safer/i.test(text))).toBe(true)
    const notes = await shop.texts('select distinct device from interviews')
    expect(notes).not.toContain('Android')
  })

  test('late deliveries raise the calls, and revenue falls five days later', async () => {
    const { before, after, figures, since } = truth('late_deliveries')
    expect(after).toBeGreaterThan(2.5 * before)
    expect(figures.elsewhere_after).toBeLessThan(0.09)
    const days = await shop.rows(`select date, sum(calls)::int as calls, any_value(revenue) as revenue
      from support_calls join (select date, sum(revenue)::double as revenue from orders group by date) using (date)
      where date >= date '${since}' - 20 and date < date '${lastDay}' group by date order by date`)
    const calls = withoutSeason(days.map((day) => Number(day.calls)))
    const revenue = withoutSeason(days.map((day) => Number(day.revenue)))
    const byLag = Array.from({ length: 11 }, (_, lag) =>
      correlation(calls.slice(0, calls.length - lag), revenue.slice(lag)),
    )
    const deepest = byLag.indexOf(Math.min(...byLag))
    expect(deepest).toBe(5)
    expect(byLag[5]).toBeLessThan(-0.3)
    const reviews = await shop.figures(`select avg((body ilike '%trễ%' or body ilike '%giao chậm%')::int)
      filter (province in ('Hải Phòng', 'Đà Nẵng')) as there, avg((body ilike '%trễ%' or body ilike '%giao chậm%')::int)
      filter (province not in ('Hải Phòng', 'Đà Nẵng')) as elsewhere from reviews where date >= date '${since}'`)
    expect(reviews('there')).toBeGreaterThan(2 * reviews('elsewhere'))
  })

  test('health goods rise in both winters, online and in the stores', async () => {
    const { before, after, figures } = truth('winter_health')
    expect(after - before).toBeGreaterThan(0.05)
    expect(Number(figures.pos_share_winter) - Number(figures.pos_share_summer)).toBeGreaterThan(0.05)
  })

  test('gifts for parents grow from one Tết season to the next, other gifts do not', () => {
    const { before, after, figures } = truth('parents_gifts')
    expect(after).toBeGreaterThan(2 * before)
    expect(Number(figures.other_after) / Number(figures.other_before)).toBeLessThan(1.25)
  })

  test('customers of the large pack come a second time like others, and then stop', async () => {
    const { before, after, figures } = truth('large_pack')
    expect(after).toBeLessThan(0.25)
    expect(before).toBeGreaterThan(0.5)
    expect(figures.others_after).toBeGreaterThan(0.5)
    expect(Number(figures.second_order_after) / Number(figures.second_order_others)).toBeCloseTo(1, 1)
    const words = await shop.figures(`select avg((body ilike '%hộp%to%' or body ilike '%gói nhỏ%')::int)
      filter (category = 'nutrition') as nutrition, avg((body ilike '%hộp%to%' or body ilike '%gói nhỏ%')::int)
      filter (category <> 'nutrition') as others from reviews where date > date '2025-08-01'`)
    expect(words('nutrition')).toBeGreaterThan(5 * words('others'))
  })

  test('98 in 100 of the second and third orders come within the days that their metrics wait', async () => {
    const waits = (name: string) => {
      const meta = made.definition.models.flatMap((model) => model.metrics).find((one) => one.name === name)
      return meta?.config?.meta?.matures_after_days
    }
    const days = await shop.figures(`with numbered as (select customer_id, date, row_number() over
        (partition by customer_id order by date) as place from orders),
      gaps as (select later.place, datediff('day', first.date, later.date) as days
        from numbered first join numbered later using (customer_id)
        where first.place = 1 and later.place in (2, 3) and first.date < date '2026-01-01')
      select quantile_cont(days, 0.98) filter (place = 2) as second,
        quantile_cont(days, 0.98) filter (place = 3) as third from gaps`)
    expect(days('second') / Number(waits('customers_with_second_order'))).toBeCloseTo(1, 1)
    expect(days('third') / Number(waits('customers_with_third_order'))).toBeCloseTo(1, 1)
  })
})

describe('the traps', () => {
  test('conversion falls in the month of social traffic although it falls in no channel', async () => {
    const { before, after, since, until } = truth('social_mix')
    expect(after).toBeLessThan(0.9 * before)
    const channels = await shop.rows(`select channel,
      sum(checkouts_completed) filter (date < date '${since}') / sum(sessions) filter (date < date '${since}') as b,
      sum(checkouts_completed) filter (date >= date '${since}') / sum(sessions) filter (date >= date '${since}') as a
      from web_sessions where date between date '${since}' - interval 1 month and date '${until}' group by channel`)
    expect(channels).toHaveLength(6)
    for (const { a, b } of channels) expect(Number(a)).toBeGreaterThanOrEqual(Number(b))
  })

  test('the last day is partial everywhere', async () => {
    for (const [table, count] of [
      ['web_sessions', 'sum(sessions)'],
      ['orders', 'count(*)'],
      ['support_calls', 'sum(calls)'],
      ['pos_daily', 'sum(receipts)'],
      ['ads_daily', 'sum(impressions)'],
    ]) {
      const day = await shop.figures(`select max(n) filter (date = date '${lastDay}') as last,
        avg(n) filter (date < date '${lastDay}') as usual
        from (select date, ${count} as n from ${table} where date > date '2026-10-20' group by date)`)
      expect(day('last') / day('usual')).toBeGreaterThan(0.25)
      expect(day('last') / day('usual')).toBeLessThan(0.55)
    }
  })

  test('two trending series go together and their changes do not', () => {
    const { figures } = truth('two_trends')
    expect(figures.r_levels).toBeGreaterThan(0.95)
    expect(Math.abs(Number(figures.r_changes))).toBeLessThan(0.1)
  })

  test('fourteen orders have a striking rate', () => {
    const { before, after, figures } = truth('small_segment')
    expect(figures.orders).toBe(14)
    expect(after).toBeGreaterThan(4 * before)
  })

  test('the open rate rises, clicks stay', () => {
    const { before, after, figures } = truth('open_rate')
    expect(after).toBeGreaterThan(1.3 * before)
    expect(Number(figures.click_rate_after) / Number(figures.click_rate_before)).toBeCloseTo(1, 1)
  })

  test('one till changes its unit', async () => {
    const { before, after, since } = truth('till_unit')
    expect(before / after).toBeCloseTo(1000, -2)
    const others = await shop.figures(`select sum(revenue) filter (date >= date '${since}')
      / sum(receipts) filter (date >= date '${since}') as after from pos_daily where store not like 'AN-04%'`)
    expect(others('after')).toBeGreaterThan(200_000)
  })

  test('nothing happened to the shipping fee', () => {
    const { before, after, figures } = truth('shipping_fee')
    expect(Math.abs(after / before - 1)).toBeLessThan(0.03)
    expect(Math.abs(Number(figures.free_share_after) - Number(figures.free_share_before))).toBeLessThan(0.015)
  })
})

describe('the words', () => {
  test('are many, carry personal data and strangers’ orders, and come with and without marks', async () => {
    const words = await shop.figures(`select count(*) as n, count(distinct body) as different,
      avg((strip_accents(replace(body, 'đ', 'd')) = body)::int) as plain,
      count(*) filter (regexp_matches(body, '0[3789]\\d{2} ?\\d{3} ?\\d{3}')) as phones,
      count(*) filter (body ~ '.*DH\\d{8}.*') as orders from support_tickets where date > date '2026-08-22'`)
    expect(words('different') / words('n')).toBeGreaterThan(0.75)
    expect(words('plain')).toBeGreaterThan(0.1)
    expect(words('plain')).toBeLessThan(0.4)
    expect(words('phones')).toBeGreaterThan(30)
    expect(words('orders')).toBeGreaterThan(30)
    const strangers = await shop.texts("select body from reviews where body ilike '%ignore all previous%'")
    expect(strangers).toHaveLength(1)
  })
})

describe('the definitions', () => {
  test('name columns, texts and every value of a named dimension as the database has them', async () => {
    for (const model of made.definition.models) {
      const columns = await shop.texts(
        `select column_name from information_schema.columns where table_name = '${model.name}'`,
      )
      expect(columns, model.name).toEqual(expect.arrayContaining(model.columns.map((column) => column.name)))
      for (const column of model.columns) {
        const named = Object.keys(column.dimension?.config?.meta?.values ?? {})
        if (named.length === 0) continue
        const found = await shop.texts(`select distinct "${column.name}"::varchar from "${model.name}"`)
        expect(named, `${model.name}.${column.name}`).toEqual(expect.arrayContaining([...found]))
      }
      const text = model.config?.meta?.text
      if (text) expect(columns).toEqual(expect.arrayContaining(Object.values(text)))
    }
  })

  test('every metric has a value and both labels, and truth names no other', async () => {
    const metrics = made.definition.models.flatMap((model) => model.metrics)
    for (const metric of metrics) {
      expect(metric.label, metric.name).toMatch(/\p{L}{2}/u)
      expect(metric.config?.meta?.label_vi, metric.name).toMatch(/\p{L}{2}/u)
      const query = metricQuerySchema.parse({ source: 'shop', metrics: [metric.name] })
      const compiled = compileQuery(made.definition, query, duckdb)
      const sql = compiled.params.reduce<string>(
        (text, value, at) => text.replace(`$${at + 1}`, String(value)),
        compiled.sql,
      )
      const [row] = await shop.rows(sql)
      expect(Number(Object.values(row ?? {})[0]), metric.name).toBeGreaterThan(0)
    }
    const names = metrics.map((metric) => metric.name)
    for (const item of made.truth.items) expect(names).toEqual(expect.arrayContaining(item.metrics))
  })
})
