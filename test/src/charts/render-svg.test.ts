import { describe, expect, it } from 'vitest'
import type { Chart } from '../../../src/charts/chart.ts'
import { renderSvg } from '../../../src/charts/render-svg.ts'
import { themes } from '../../../src/charts/theme.ts'
import {
  allCharts,
  barChart,
  heatmapChart,
  lineChart,
  longName,
  scatterChart,
  waterfallChart,
} from './sample-charts.ts'

const english = (chart: Chart): Chart => ({ ...chart, language: 'en' })
const texts = (svg: string) => [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text)
const size = (svg: string) => Number(/ width="([\d.]+)"/.exec(svg)?.[1])

describe('an SVG chart', () => {
  it('has a role, a name and a description for those who cannot see it', async () => {
    const svg = await renderSvg(barChart, 'light')
    expect(svg).toMatch(/^<svg [^>]*viewBox="[^"]+"[^>]* role="img" aria-label="Tỷ lệ mua theo nhóm khách">/)
    expect(svg).toContain('<title>Tỷ lệ mua theo nhóm khách</title>')
    expect(svg).toContain(`<desc>Khách mới mua nhiều hơn khách quay lại.\n${longName}</desc>`)
    expect(svg.match(/ (?:role|aria-[a-z]+)=/g)).toHaveLength(2)
  })

  it('draws labels without the marks of small Markdown', async () => {
    const marks = [{ at: '2026-10-11', label: '[11/10](evidence:fd_1.since), *mã otp*' }]
    const [series] = lineChart.series
    if (series === undefined) throw new Error('no series')
    const svg = await renderSvg({ ...lineChart, marks, series: [{ ...series, label: '`iOS\\_17`' }] }, 'dark')
    expect(texts(svg)).toContain('11/10, mã otp')
    expect(svg).not.toMatch(/evidence:|`|\\_/u)
  })

  it('has no ids, which would collide with another chart on the page', async () => {
    for (const chart of allCharts) expect(await renderSvg(chart, 'light')).not.toMatch(/ id=|url\(#/)
  })

  it('writes figures and days as the reader does', async () => {
    const [vi, en] = [
      texts(await renderSvg(barChart, 'light')),
      texts(await renderSvg(english(barChart), 'light')),
    ]
    expect(vi).toEqual(expect.arrayContaining(['24,9%', 'n = 10.551', '–']))
    expect(en).toEqual(expect.arrayContaining(['24.9%', 'n = 10,551']))
    const [viDays, enDays] = [
      await renderSvg(lineChart, 'light'),
      await renderSvg(english(lineChart), 'light'),
    ]
    expect(viDays).toMatch(/>\d\d\/1[01]</)
    expect(enDays).toMatch(/>(?:Oct|Nov) \d+</)
    expect(texts(viDays)).toContain('2,8%')
    expect(texts(enDays)).toContain('2.8%')
  })

  it('cannot be broken out of by a label', async () => {
    const hostile = '</text><script>alert(1)</script><img src=x onerror="alert(2)">\u0000\u202e\ud800'
    const marks = [{ at: '2026-10-15', label: hostile }]
    const series = lineChart.series.flatMap((one) => [one, { ...one, label: hostile }])
    const pictures = [
      await renderSvg({ ...lineChart, title: hostile, summary: hostile, series, marks }, 'light'),
      await renderSvg({ ...barChart, title: hostile, marks: [{ at: longName, label: hostile }] }, 'dark'),
    ]
    for (const svg of pictures) {
      expect(svg).not.toMatch(/<(?:script|img)/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the check
      expect(svg).not.toMatch(/[\u0000\u202e]/)
      expect(svg.isWellFormed()).toBe(true)
      expect(svg.replaceAll(/<[^>]*>/g, '')).not.toContain('<')
    }
  })

  it('breaks the line and its band at a gap', async () => {
    const whole = lineChart.series.map((series) => ({
      ...series,
      points: series.points.map(({ x }) => ({ x, y: 0.03, low: 0.02, high: 0.04 })),
    }))
    const strokes = async (chart: Chart, kind: string) => {
      const path = new RegExp(`mark-${kind} role-mark[^>]*>.*?<path[^>]* d="([^"]*)"`).exec(
        await renderSvg(chart, 'light'),
      )
      return (path?.[1]?.match(/M/g) ?? []).length
    }
    for (const kind of ['line', 'area']) {
      expect(await strokes(lineChart, kind)).toBe(2)
      expect(await strokes({ ...lineChart, series: whole }, kind)).toBe(1)
    }
  })

  it('shows a lone value between two gaps as a dot', async () => {
    const points = (lineChart.series[0]?.points ?? []).map((point, day) =>
      day === 18 ? { x: point.x, y: null } : point,
    )
    const svg = await renderSvg({ ...lineChart, series: [{ label: 'a', reading: 'r', points }] }, 'light')
    expect(/mark-symbol role-mark[^>]*>(.*?)<\/g>/.exec(svg)?.[1]?.match(/<path/g)).toHaveLength(1)
  })

  it('wraps a long name and says the rest in the description', async () => {
    const svg = await renderSvg(barChart, 'light')
    expect(texts(svg).filter((text) => longName.startsWith(text?.replace('…', '') ?? '-'))).not.toHaveLength(
      0,
    )
    expect(texts(svg).every((text) => (text ?? '').length <= 60)).toBe(true)
  })

  it('is about 600 pixels wide in every theme, in that theme’s colours', async () => {
    for (const chart of allCharts) {
      for (const theme of ['light', 'dark'] as const) {
        const svg = await renderSvg(chart, theme)
        expect(size(svg)).toBeGreaterThan(520)
        expect(size(svg)).toBeLessThan(660)
        expect(svg).toContain(themes[theme].background)
        expect(svg.toLowerCase()).toMatch(/#[0-9a-f]{6}|rgb\(/)
        if (chart.kind !== 'heatmap') expect(svg).toContain(themes[theme].series[0])
      }
    }
  })

  it('exists for no series, no points, one point and only gaps', async () => {
    const point = { x: '2026-10-01', y: 3 }
    for (const chart of allCharts) {
      for (const points of [[], [point], [{ ...point, y: null }]]) {
        expect(
          await renderSvg({ ...chart, series: [{ label: 'a', reading: 'r', points }] }, 'light'),
        ).toContain('</svg>')
      }
      expect(await renderSvg({ ...chart, series: [] }, 'light')).toContain('</svg>')
    }
  })

  it('signs the parts of a waterfall and not its totals', async () => {
    expect(texts(await renderSvg(waterfallChart, 'light'))).toEqual(
      expect.arrayContaining(['1 tỷ', '+199 tr', '−115 tr', '+104 tr', '1,19 tỷ']),
    )
  })

  it('writes a heat map’s figures in its cells and leaves out what is not known', async () => {
    const figures = texts(await renderSvg(heatmapChart, 'light')).filter((text) => text?.endsWith('%'))
    expect(figures).toHaveLength(6 + 5 + 4 + 3)
    expect(figures).toEqual(expect.arrayContaining(['65,6%', '54,3%']))
  })

  it('names what both axes of a scatter measure', async () => {
    const svg = await renderSvg(scatterChart, 'light')
    expect(texts(svg)).toEqual(expect.arrayContaining(['Doanh thu, VND', 'Cuộc gọi hỗ trợ']))
    expect(/mark-symbol role-mark[^>]*>(.*?)<\/g>/.exec(svg)?.[1]?.match(/<path/g)).toHaveLength(60)
  })
})
