import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, daysOf } from '../../../../src/analysis/series/periods.ts'
import { emptyBrief } from '../../../../src/conversation/state.ts'
import { noEvidence } from '../../../../src/evidence/evidence.ts'
import { findingSchema } from '../../../../src/evidence/finding.ts'
import { findAnomalies } from '../../../../src/inquiry/change/find-anomalies.ts'
import { periodOf } from '../../../../src/inquiry/period.ts'
import { findingSaid } from '../../../../src/inquiry/said/finding-said.ts'
import { subjectOf } from '../../../../src/inquiry/subject.ts'
import { reading } from '../../evidence/sample-evidence.ts'
import { openShop } from '../open-shop.ts'
import { briefOf, catalog, heard, toolsWith } from '../sample-shop.ts'

/** Three months of a weekly season with a little unevenness, and what is planted in it. */
function planted(change: (date: string, value: number) => number | null) {
  const range = { from: '2026-08-03', to: '2026-10-31' }
  const rows = daysOf(range).map((time, day) => {
    const usual = (day % 7 > 4 ? 240 : 160) + ((day * 37) % 19) - 9
    return { group: {}, time, value: change(time, usual), n: 100 }
  })
  const series = reading('rd_a', { metric: 'revenue', unit: 'currency', currency: 'VND', rows })
  const tools = toolsWith({ query: async () => [series] })
  const brief = briefOf({ metric: { source: 'shop', name: 'revenue' } })
  const subject = subjectOf(brief, catalog)
  if (subject === null) throw new Error('no subject')
  const period = { present: range, earlier: null, leftOut: null, youngerThan: null, outside: null }
  return { found: findAnomalies(tools, brief, subject, period), series }
}

describe('planted days', () => {
  test('are found with what was expected, and said in both languages', async () => {
    const { found, series } = planted((date, value) => (date === '2026-09-09' ? 320 : value))
    const { findings, readings, tested } = await found
    expect(findings).toHaveLength(1)
    const [finding] = findings
    if (finding === undefined) throw new Error('nothing found')
    expect(findingSchema.parse(finding)).toEqual(finding)
    expect(finding).toMatchObject({
      kind: 'anomaly',
      stats: { first: 320 },
      dates: { day: '2026-09-09', from: '2026-09-09', to: '2026-09-09' },
      readings: ['rd_a'],
      testedWith: 90,
    })
    expect(finding.stats.expected).toBeGreaterThan(150)
    expect(finding.stats.expected).toBeLessThan(170)
    expect([readings, tested]).toEqual([[series], 90])
    const evidence = { ...noEvidence, readings: { rd_a: series }, findings: { [finding.id]: finding } }
    expect(heard(findingSaid(finding, catalog, 'en'), evidence, 'en').text).toMatch(
      /On .*Sep 9.* \*\*Revenue\*\* .* was .*320.*, where .* was expected: unusually high\./u,
    )
    expect(heard(findingSaid(finding, catalog, 'vi'), evidence, 'vi').text).toMatch(/9\/9.*cao bất thường/u)
  })

  test('in a row are one', async () => {
    const low = ['2026-09-08', '2026-09-09', '2026-09-10']
    const { findings } = await planted((date, value) => (low.includes(date) ? value * 0.3 : value)).found
    expect(findings).toMatchObject([{ dates: { from: '2026-09-08', to: '2026-09-10' } }])
  })

  test('that may have no data are doubted first', async () => {
    const unfinished = await planted((date, value) => (date === '2026-10-31' ? 30 : value)).found
    expect(unfinished.findings).toMatchObject([{ dates: { day: '2026-10-31' }, flags: ['suspect_day'] }])
    const empty = await planted((date, value) => (date === '2026-09-09' ? 0 : value)).found
    expect(empty.findings).toMatchObject([{ dates: { day: '2026-09-09' }, flags: ['suspect_day'] }])
    const [finding] = empty.findings
    const said = finding === undefined ? null : findingSaid(finding, catalog, 'en')
    expect(JSON.stringify(said)).toMatch(/suspect.*lower/u)
  })

  test('are none where nothing is planted, and gaps are no anomalies', async () => {
    expect((await planted((_, value) => value).found).findings).toEqual([])
    const gaps = planted((date, value) => (date.endsWith('5') ? null : value))
    expect((await gaps.found).findings).toEqual([])
  })
})

describe('the shop', () => {
  let shop: Awaited<ReturnType<typeof openShop>>
  beforeAll(async () => {
    shop = await openShop('2026-11-20')
  })
  afterAll(() => shop.close())

  const look = async (name: string, dates?: { from: string; to: string }) => {
    const brief = { ...emptyBrief, metric: { source: 'shop', name } }
    const subject = subjectOf(brief, shop.tools.catalog)
    if (subject === null) throw new Error(`no subject ${name}`)
    return findAnomalies(shop.tools, brief, subject, periodOf(subject, dates ?? null))
  }

  test('has no unfinished day among its anomalies', async () => {
    for (const name of ['orders', 'revenue', 'support_calls']) {
      const { findings } = await look(name)
      expect(findings.every(({ dates }) => dates.day !== '2026-11-20')).toBe(true)
    }
  })

  test('has nothing to tell of a fee that never changed', async () => {
    expect((await look('shipping_fee_average')).findings).toEqual([])
  })

  test('does not take its second Tết for a surprise', async () => {
    const { findings } = await look('orders', { from: '2026-01-25', to: addDays('2026-02-17', 10) })
    expect(findings.length).toBeLessThanOrEqual(1)
  })
})
