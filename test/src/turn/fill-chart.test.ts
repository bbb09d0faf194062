import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../src/charts/chart.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import type { Reading } from '../../../src/evidence/reading.ts'
import type { Voice } from '../../../src/evidence/speak.ts'
import type { Said } from '../../../src/locales/said.ts'
import { fillChart } from '../../../src/turn/fill-chart.ts'

const reading = (id: string, unit: Reading['unit'], values: readonly (number | null)[]): Reading => ({
  id,
  workspace: 'local',
  source: 'shop',
  metric: 'orders',
  kind: 'metric',
  query: {
    source: 'shop',
    metrics: ['orders'],
    groupBy: [],
    timeZone: 'UTC',
    where: [],
    orderBy: [],
    limit: 10,
  },
  compiled: 'SELECT 1',
  rows: values.map((value, day) => ({ group: {}, time: `2026-10-0${day + 1}`, value, n: 10 * day })),
  unit,
  level: 0.95,
  fetchedAt: '2026-11-01T00:00:00.000Z',
  flags: [],
  hash: 'x',
})
const finding: Finding = {
  id: 'fd_1',
  workspace: 'local',
  kind: 'change',
  metric: 'shop.orders',
  names: {},
  stats: { value: 7, low: 5, high: 9 },
  dates: {},
  readings: ['rd_1'],
  testedWith: 1,
  kept: true,
  flags: [],
}
const voice: Voice = {
  language: 'en',
  evidence: {
    readings: { rd_1: reading('rd_1', 'count', [3, null]), rd_2: reading('rd_2', 'ratio', [0.2, 0.3]) },
    findings: { fd_1: finding },
    quotes: {},
    statements: {},
  },
  names: new Set(),
  words: () => undefined,
  year: '2026',
  variant: 0,
}
const text: Said = { say: 'segment.rest' }
const fill = (spec: Partial<ChartSpec<Said>>) =>
  fillChart(
    { kind: 'line', title: text, summary: text, marks: [], series: [], ...spec },
    () => 'words',
    voice,
  )

describe('a chart that is filled', () => {
  it('takes measured points from rows and expected ones from a finding’s figures', () => {
    const chart = fill({
      series: [
        { label: text, reading: 'rd_1', points: [{ row: 0, x: { date: '2026-10-01' } }] },
        {
          label: text,
          reading: 'rd_1',
          expected: true,
          points: [{ ref: 'fd_1.value', low: 'fd_1.low', high: 'fd_1.high', x: { date: '2026-10-03' } }],
        },
      ],
    })
    expect(chart.unit).toBe('count')
    expect(chart.series.map(({ points, expected }) => [expected, points])).toEqual([
      [undefined, [{ x: '2026-10-01', y: 3, n: 0 }]],
      [true, [{ x: '2026-10-03', y: 7, low: 5, high: 9 }]],
    ])
  })

  it('lays a scatter’s point by two readings, each with its unit', () => {
    const chart = fill({
      kind: 'scatter',
      axes: { across: text, up: text },
      series: [
        {
          label: text,
          reading: 'rd_1',
          points: [
            { row: 0, x: { reading: 'rd_2', row: 0 } },
            { row: 1, x: { reading: 'rd_2', row: 1 } },
          ],
        },
      ],
    })
    expect([chart.unit, chart.axes?.unit]).toEqual(['count', 'ratio'])
    expect(chart.series[0]?.points).toEqual([
      { x: '2026-10-01', y: 3, n: 0, across: 0.2 },
      { x: '2026-10-02', y: null, n: 10, across: 0.3 },
    ])
  })

  it('gives each of several panels its own unit', () => {
    const points = [{ row: 0, x: { date: '2026-10-01' } }]
    const chart = fill({
      kind: 'multiples',
      series: ['rd_1', 'rd_2'].map((id) => ({ label: text, reading: id, points })),
    })
    expect(chart.series.map(({ unit }) => unit)).toEqual(['count', 'ratio'])
  })

  it('refuses what stands on no record', () => {
    const point = (value: object) =>
      fill({
        series: [{ label: text, reading: 'rd_1', points: [{ x: { date: '2026-10-01' }, row: 9, ...value }] }],
      })
    expect(() => point({})).toThrow(expect.objectContaining({ code: 'unbound_number' }))
    expect(() =>
      fill({
        series: [{ label: text, reading: 'rd_1', points: [{ ref: 'fd_1.none', x: { date: '2026-10-01' } }] }],
      }),
    ).toThrow(expect.objectContaining({ code: 'unbound_number' }))
    expect(() => fill({ series: [{ label: text, reading: 'rd_9', points: [] }] })).toThrow(
      expect.objectContaining({ code: 'unbound_number' }),
    )
  })
})
