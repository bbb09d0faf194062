import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { addDays, daysOf } from '../../../../src/analysis/series/periods.ts'
import { noEvidence } from '../../../../src/evidence/evidence.ts'
import { findingSchema } from '../../../../src/evidence/finding.ts'
import { type LookAhead, lookAhead } from '../../../../src/inquiry/change/look-ahead.ts'
import { findingSaid } from '../../../../src/inquiry/said/finding-said.ts'
import { subjectOf } from '../../../../src/inquiry/subject.ts'
import type { TimeRange } from '../../../../src/metrics/query.ts'
import type { Tools } from '../../../../src/tools.ts'
import { reading } from '../../evidence/sample-evidence.ts'
import { openShop } from '../open-shop.ts'
import { briefOf, catalog, heard, modelOf, toolsWith } from '../sample-shop.ts'

const through = '2026-11-21'
const nextWeek = { from: '2026-11-23', to: '2026-11-29' }
const weekdays = [100, 90, 95, 105, 130, 180, 170]

/** Tools over one table of daily revenue, as many days as `values` has. */
function shopOf(values: readonly (number | null)[]): Tools {
  const from = addDays(through, 1 - values.length)
  const days = daysOf({ from, to: through })
  const revenue = catalog.metrics.filter(({ name }) => name === 'revenue')
  return toolsWith({
    catalog: {
      ...catalog,
      models: [modelOf(from, through)],
      metrics: revenue.map((metric) => ({ ...metric, additivity: 'additive' })),
    },
    query: () =>
      Promise.resolve([
        reading('rd_a', {
          metric: 'revenue',
          unit: 'currency',
          currency: 'VND',
          rows: days.flatMap((time, at) => {
            const value = values[at] ?? null
            return value === null ? [] : [{ group: {}, time, value, n: 1 }]
          }),
        }),
      ]),
  })
}

async function ahead(tools: Tools, asked: TimeRange, name = 'revenue'): Promise<LookAhead | null> {
  const source = tools.catalog.metrics.find((metric) => metric.name === name)?.source ?? ''
  const brief = briefOf({ metric: { source, name } })
  const subject = subjectOf(brief, tools.catalog)
  if (subject === null) throw new Error(`there is no metric ${name}`)
  return lookAhead(tools, brief, subject, asked)
}

function told({ finding, readings }: LookAhead, tools: Tools, language: 'en' | 'vi') {
  const evidence = {
    ...noEvidence,
    readings: Object.fromEntries(readings.map((one) => [one.id, one])),
    findings: { [finding.id]: findingSchema.parse(finding) },
  }
  return heard(findingSaid(finding, tools.catalog, language), evidence, language).text
}

/** A plan of the week with noise of a tenth. */
const planted = (days: number) => {
  const random = seededRandom(5)
  return Array.from(
    { length: days },
    (_, at) => 1e6 * (weekdays[(at + 700 - days) % 7] ?? 0) * (0.9 + 0.2 * random()),
  )
}

describe('looking ahead at planted days', () => {
  it('sums a week that follows its plan, with its interval and both errors', async () => {
    const found = await ahead(shopOf(planted(200)), nextWeek)
    if (found === null) throw new Error('expected a finding')
    const { finding } = found
    expect(finding).toMatchObject({
      kind: 'forecast',
      dates: nextWeek,
      names: { grain: 'day', naive: 'week' },
    })
    const week = weekdays.reduce((sum, value) => sum + 1e6 * value, 0)
    expect(Math.abs((finding.stats.value ?? 0) / week - 1)).toBeLessThan(0.03)
    expect(finding.stats.low).toBeLessThan(week)
    expect(finding.stats.high).toBeGreaterThan(week)
    expect(finding.stats.error).toBeLessThan(finding.stats.naiveError ?? 0)
    expect(finding.flags).toEqual(['year_unseen'])
  })

  it('says it in both languages with every figure bound', async () => {
    const tools = shopOf(planted(200))
    const found = await ahead(tools, nextWeek)
    if (found === null) throw new Error('expected a finding')
    expect(told(found, tools, 'vi')).toMatch(
      /^\*\*Doanh thu\*\* của tất cả khách trong \[23\/11\].* vào khoảng \*\*\[\d+ triệu ₫\]/u,
    )
    expect(told(found, tools, 'en')).toMatch(/^\*\*Revenue\*\* for everyone should be about \*\*\[₫\d+M\]/u)
  })

  it('warns where Tet falls around the days', async () => {
    const found = await ahead(shopOf(planted(300)), { from: '2027-02-01', to: '2027-02-07' })
    expect(found?.finding.flags).toContain('ahead_tet')
  })

  it('refuses a short history with what it takes', async () => {
    const tools = shopOf(planted(15))
    const found = await ahead(tools, nextWeek)
    expect(found?.finding).toMatchObject({
      kind: 'cannot_tell',
      names: { reason: 'short_history', grain: 'day' },
      stats: { n: 15, n_needed: 22 },
      kept: false,
    })
    if (found === null) throw new Error('expected a finding')
    expect(told(found, tools, 'vi')).toMatch(/có \[15\].* ngày, cần \[22\].* ngày/u)
  })

  it('refuses where nothing beats the last week, and takes days without rows as nought', async () => {
    const same = Array.from({ length: 120 }, (_, at) => [5, 9, 4, 7, 3, null, 8][at % 7] ?? null)
    const found = await ahead(shopOf(same), nextWeek)
    expect(found?.finding.names.reason).toBe('no_better_than_naive')
  })

  it('is nothing for days that are known', async () => {
    expect(await ahead(shopOf(planted(100)), { from: '2026-11-01', to: '2026-11-07' })).toBeNull()
  })
})

describe('looking ahead in the made-up shop', () => {
  let shop: Awaited<ReturnType<typeof openShop>>
  beforeAll(async () => {
    shop = await openShop('2026-11-20')
  }, 120_000)
  afterAll(() => shop.close())

  it('forecasts the revenue of next month and refuses a rate by months that are too few', async () => {
    const december = { from: '2026-12-01', to: '2026-12-31' }
    const revenue = await ahead(shop.tools, december)
    expect(revenue?.finding).toMatchObject({ kind: 'forecast', dates: december })
    expect(revenue?.readings.map(({ id }) => id)).toEqual(revenue?.finding.readings)
    const rate = await ahead(shop.tools, december, 'conversion_rate')
    expect(rate?.finding).toMatchObject({
      kind: 'cannot_tell',
      names: { reason: 'short_history', grain: 'month' },
    })
  })

  it('leaves the unfinished last day out', async () => {
    const found = await ahead(shop.tools, nextWeek)
    expect(found?.finding.dates.through).toBe('2026-11-19')
  })
})
