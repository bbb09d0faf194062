import { describe, expect, test } from 'vitest'
import type { Chart } from '../../../../src/charts/chart.ts'
import type { DraftNode } from '../../../../src/conversation/content.ts'
import { only, say } from '../../../../src/conversation/write.ts'
import { type Evidence, noEvidence } from '../../../../src/evidence/evidence.ts'
import type { Reading, ReadingRow } from '../../../../src/evidence/reading.ts'
import { barChart, lineChart } from '../../../../src/inquiry/shown/charts.ts'
import { comparedChart } from '../../../../src/inquiry/shown/compare-series.ts'
import { subjectOf } from '../../../../src/inquiry/subject.ts'
import type { Language } from '../../../../src/locales/locale.ts'
import { renderDraft } from '../../../../src/turn/render-draft.ts'
import { reading } from '../../evidence/sample-evidence.ts'
import { briefOf, catalog, voiceOf } from '../sample-shop.ts'

const evidenceOf = (...readings: readonly Reading[]): Evidence => ({
  ...noEvidence,
  readings: Object.fromEntries(readings.map((one) => [one.id, one])),
})

function drawn(node: DraftNode, evidence: Evidence, language: Language): Chart {
  const [content] = renderDraft([node], voiceOf(evidence, language), (name) => name)
  if (content?.type !== 'chart') throw new Error('not a chart')
  return content.chart
}

const bare = (text: string) => text.replaceAll(/\[((?:[^[\]\\]|\\.)+)\]\(evidence:[\w.]+\)/gu, '$1')
const title = only({ name: 'Rate' })
const subject = subjectOf(briefOf({ segment: { dimension: 'device', value: 'mobile' } }), catalog)
if (subject === null) throw new Error('no subject')

describe('bars', () => {
  const row = (device: string | null, value: number | null, n: number): ReadingRow => ({
    group: { device },
    value,
    n,
  })
  const devices = reading('rd_by', {
    rows: [
      row('mobile', 0.2491, 500),
      row('desktop', 0.61, 900),
      row('iPad 2', null, 400),
      row(null, 0.1, 3),
    ],
  })
  const evidence = evidenceOf(devices)

  test('stand in the order of their cases, without groups that have no value', () => {
    const chart = drawn(barChart(devices, subject, 'en', title), evidence, 'en')
    expect(chart.series[0]?.points).toEqual([
      { x: 'desktop', y: 0.61, n: 900 },
      { x: 'mobile', y: 0.2491, n: 500 },
      { x: '–', y: 0.1, n: 3 },
    ])
    expect([chart.kind, chart.unit, chart.title]).toEqual(['bar', 'ratio', 'Rate'])
  })

  test.each([
    ['en', 'Rate: desktop 61.0%, mobile 24.9%, – 10.0%'],
    ['vi', 'Rate: máy tính 61,0%, điện thoại 24,9%, – 10,0%'],
  ] as const)('say their figures in the alt text, each bound to its row: %s', (language, text) => {
    const chart = drawn(barChart(devices, subject, language, title), evidence, language)
    expect(bare(chart.summary)).toBe(text)
    expect(chart.summary).toContain('](evidence:rd_by.1.value)')
    expect(chart.summary).toContain('](evidence:rd_by.0.value)')
  })

  test('are at most twelve, the largest, of which six are named', () => {
    const many = reading('rd_many', {
      rows: Array.from({ length: 30 }, (_, place) =>
        row(`group ${'abcdefghijklmnopqrstuvwxyzäöüß'[place]}`, 0.5, place),
      ),
    })
    const chart = drawn(barChart(many, subject, 'en', title), evidenceOf(many), 'en')
    expect(chart.series[0]?.points.map((point) => point.n)).toEqual([
      29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
    ])
    expect(chart.summary.match(/evidence:/gu)).toHaveLength(6)
  })

  test('of no group are a chart without points', () => {
    const none = reading('rd_no', { rows: [] })
    const chart = drawn(barChart(none, subject, 'vi', title), evidenceOf(none), 'vi')
    expect(chart.series[0]?.points).toEqual([])
    expect(chart.summary).toBe('Rate: ')
  })
})

describe('lines', () => {
  const day = (time: string, value: number | null): ReadingRow => ({
    group: {},
    time,
    value,
    n: 10,
    low: 0.1,
    high: 0.3,
  })
  const inside = reading('rd_in', {
    rows: [day('2026-08-25', null), day('2026-08-26', 0.2), day('2026-08-27', 0.25), day('2026-08-28', null)],
  })
  const outside = reading('rd_out', { rows: [day('2025-08-26', 0.4), day('2026-08-27', 0.5)] })
  const evidence = evidenceOf(inside, outside)
  const lines = (language: Language) =>
    drawn(
      lineChart(
        [
          { reading: inside, label: only({ name: 'mobile' }) },
          { reading: outside, label: say('segment.rest') },
        ],
        title,
      ),
      evidence,
      language,
    )

  test('keep their gaps and their intervals', () => {
    const [first] = lines('en').series
    expect(first?.points.map((point) => [point.x, point.y])).toEqual([
      ['2026-08-25', null],
      ['2026-08-26', 0.2],
      ['2026-08-27', 0.25],
      ['2026-08-28', null],
    ])
    expect(first?.points[1]).toMatchObject({ low: 0.1, high: 0.3, n: 10 })
  })

  test.each([
    [
      'en',
      'Rate: mobile 20.0% (Aug 26) → 25.0% (Aug 27), everyone else 40.0% (Aug 26, 2025) → 50.0% (Aug 27)',
    ],
    ['vi', 'Rate: mobile 20,0% (26/8) → 25,0% (27/8), những nhóm còn lại 40,0% (26/8/2025) → 50,0% (27/8)'],
  ] as const)('say where they begin and end: %s', (language, text) => {
    expect(bare(lines(language).summary)).toBe(text)
    expect(lines(language).summary).toContain('](evidence:rd_in.1.value)')
    expect(lines(language).summary).toContain('](evidence:rd_in.2.time)')
  })

  test('without a known value are only named', () => {
    const empty = reading('rd_none', { rows: [day('2026-08-25', null)] })
    const node = lineChart([{ reading: empty, label: only({ name: 'mobile' }) }], say('segment.rest'))
    expect(drawn(node, evidenceOf(empty), 'en').summary).toBe('everyone else: mobile')
  })

  test('of a segment and the rest are named so, with a mark on the day of a shift', () => {
    const brief = briefOf({ segment: { dimension: 'device', value: 'mobile' } })
    const shift = { date: '2026-08-27', ref: 'rd_in.2.time' }
    const chart = drawn(comparedChart([inside, outside], brief, subject, 'vi', shift), evidence, 'vi')
    expect(chart.series.map((series) => series.label)).toEqual(['điện thoại', 'những nhóm còn lại'])
    expect(chart.marks).toEqual([{ at: '2026-08-27', label: '[27/8](evidence:rd_in.2.time)' }])
  })

  test('of the whole are named by the metric, and a chosen counterpart by its name', () => {
    const plain = subjectOf(briefOf(), catalog)
    if (plain === null) throw new Error('no subject')
    const alone = drawn(comparedChart([inside], briefOf(), plain, 'en', null), evidence, 'en')
    expect(alone.series.map((series) => series.label)).toEqual(['Checkout rate'])
    const brief = briefOf({
      segment: { dimension: 'device', value: 'mobile' },
      against: { value: 'desktop' },
    })
    const both = subjectOf(brief, catalog)
    if (both === null) throw new Error('no subject')
    const chart = drawn(comparedChart([inside, outside], brief, both, 'en', null), evidence, 'en')
    expect(chart.series.map((series) => series.label)).toEqual(['mobile', 'desktop'])
  })
})

test('a chart of a reading that is not in the thread is refused', () => {
  const stray = reading('rd_stray')
  expect(() => drawn(barChart(stray, subject, 'en', title), noEvidence, 'en')).toThrow(/unbound_number/)
})
