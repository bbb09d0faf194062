import { describe, expect, it } from 'vitest'
import { chartText } from '../../../src/charts/chart-text.ts'
import { letterCount } from '../../../src/charts/label.ts'
import {
  allCharts,
  barChart,
  heatmapChart,
  lineChart,
  scatterChart,
  waterfallChart,
} from './sample-charts.ts'

describe('a chart for the terminal', () => {
  it('draws bars with names, figures and n', () => {
    expect(chartText(barChart, 70).split('\n')).toEqual([
      'Tỷ lệ mua theo nhóm khách',
      'Khách hàng mới lần đầu…  █████████████████████████████  24,9% n=1.694',
      'Khách quay lại           ████████████████▎              13,9% n=10.551',
      '<script>alert(1)</scrip… █████████████████████▉         18,8% n=85',
      'Không rõ                                                – n=0',
      '• Khách quay lại: nhóm lớn nhất',
    ])
  })

  it('draws a line as a spark with its ends, range and marks, blank where a day is missing', () => {
    const [title, label, spark, range, mark] = chartText(lineChart, 60).split('\n')
    expect([title, label]).toEqual(['Tỷ lệ chuyển đổi trên điện thoại', 'Điện thoại'])
    expect(spark).toHaveLength(40)
    expect(spark?.[20]).toBe(' ')
    expect(range).toMatch(/^01\/10: 3% → 09\/11: 3,1% {2}\[2,9% – 3,1%\]$/)
    expect(mark).toBe('• 15/10 Bật bước mã OTP')
  })

  it('keeps within its width, and at least a readable one', () => {
    for (const width of [40, 72, 100]) {
      for (const chart of allCharts) {
        for (const line of chartText(chart, width).split('\n'))
          expect(letterCount(line)).toBeLessThanOrEqual(width)
      }
    }
    expect(chartText(barChart, 0)).toContain('24,9%')
  })

  it('sends no commands to the terminal', () => {
    const command = '\u001b[2J\u0007'
    const text = chartText({ ...barChart, title: `a${command}b`, marks: [{ at: 'x', label: command }] }, 60)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point of the check
    expect(text).not.toMatch(/[\u001b\u0007]/)
  })

  it('says so where nothing is known', () => {
    const points = [{ x: '2026-10-01', y: null }]
    expect(
      chartText({ ...lineChart, marks: [], series: [{ label: 'a', reading: 'r', points }] }, 60),
    ).toContain('a\n–')
    expect(chartText({ ...barChart, marks: [], series: [] }, 60)).toBe('Tỷ lệ mua theo nhóm khách')
  })

  it('signs the parts of a waterfall', () => {
    expect(chartText(waterfallChart, 70)).toMatch(/1 tỷ\n.*\+199 tr\n.*−115 tr\n.*\+104 tr\n.*1,19 tỷ$/)
  })

  it('sets a heat map as a table of figures', () => {
    expect(chartText(heatmapChart, 60).split('\n').slice(1, 3)).toEqual([
      '            0     1     2     3     4     5',
      '05/2026  100%   81% 65,6% 53,1%   43% 34,9%',
    ])
    expect(chartText(heatmapChart, 30)).toContain('…')
  })

  it('draws a scatter as a field of dots over the ranges of its axes', () => {
    const lines = chartText(scatterChart, 70).split('\n')
    expect(lines.filter((line) => line.includes('•'))).toHaveLength(10)
    expect(lines.slice(-2)).toEqual(['| Doanh thu: 28,5 tr – 42,3 tr', '_ Cuộc gọi hỗ trợ: 20 – 50'])
  })
})
