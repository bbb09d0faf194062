import type { Chart } from '../../../src/charts/chart.ts'

/** Forty days with an interval and a gap. */
export const lineChart: Chart = {
  kind: 'line',
  language: 'vi',
  unit: 'ratio',
  title: 'Tỷ lệ chuyển đổi trên điện thoại',
  summary: 'Tỷ lệ chuyển đổi giảm từ ngày bật mã OTP.',
  series: [
    {
      label: 'Điện thoại',
      reading: 'rd_1',
      points: Array.from({ length: 40 }, (_, day) => {
        const x = new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10)
        const y = 0.03 + 0.001 * Math.sin(day)
        return day === 20 ? { x, y: null } : { x, y, low: y - 0.003, high: y + 0.003, n: 900 }
      }),
    },
  ],
  marks: [{ at: '2026-10-15', label: 'Bật bước mã OTP' }],
}

export const longName =
  'Khách hàng mới lần đầu tiên ghé thăm trang từ quảng cáo trả phí trên mạng xã hội và các kênh khác'

export const barChart: Chart = {
  kind: 'bar',
  language: 'vi',
  unit: 'ratio',
  title: 'Tỷ lệ mua theo nhóm khách',
  summary: 'Khách mới mua nhiều hơn khách quay lại.',
  series: [
    {
      label: 'Tỷ lệ mua',
      reading: 'rd_2',
      points: [
        { x: longName, y: 0.2491, low: 0.229, high: 0.2703, n: 1694 },
        { x: 'Khách quay lại', y: 0.1393, low: 0.1329, high: 0.1461, n: 10_551 },
        { x: '<script>alert(1)</script>', y: 0.1882, low: 0.12, high: 0.284, n: 85 },
        { x: 'Không rõ', y: null, n: 0 },
      ],
    },
  ],
  marks: [{ at: 'Khách quay lại', label: 'nhóm lớn nhất' }],
}

/** Revenue of two months with what moved it. */
export const waterfallChart: Chart = {
  kind: 'waterfall',
  language: 'vi',
  unit: 'currency',
  currency: 'VND',
  title: 'Doanh thu tháng mười so với tháng chín',
  summary: 'Lượt truy cập tăng, tỷ lệ mua giảm.',
  series: [
    {
      label: 'Doanh thu',
      reading: 'rd_3',
      points: [
        { x: 'Tháng chín', y: 1_000_000_000, total: true },
        { x: 'Lượt truy cập', y: 198_970_000 },
        { x: 'Tỷ lệ mua', y: -114_980_000 },
        { x: 'Giá trị mỗi đơn hàng của khách mua trên điện thoại', y: 104_010_000 },
        { x: 'Tháng mười', y: 1_188_000_000, total: true },
      ],
    },
  ],
  marks: [],
}

/** Sixty days of calls beside revenue. */
export const scatterChart: Chart = {
  kind: 'scatter',
  language: 'vi',
  unit: 'currency',
  currency: 'VND',
  title: 'Doanh thu và cuộc gọi hỗ trợ, mỗi ngày một chấm',
  summary: 'Ngày nhiều cuộc gọi là ngày ít doanh thu.',
  axes: { across: 'Cuộc gọi hỗ trợ', up: 'Doanh thu', unit: 'count' },
  series: [
    {
      label: 'Ngày',
      reading: 'rd_4',
      points: Array.from({ length: 60 }, (_, day) => ({
        x: new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10),
        across: 20 + ((day * 7) % 31),
        y: 42_000_000 - 450_000 * ((day * 7) % 31) + 900_000 * Math.sin(day * 5),
      })),
    },
  ],
  marks: [],
}

/** Who comes back, by the month of the first order. */
export const heatmapChart: Chart = {
  kind: 'heatmap',
  language: 'vi',
  unit: 'ratio',
  title: 'Khách mua lại theo tháng đầu tiên',
  summary: 'Mỗi tháng sau còn ít người mua lại hơn.',
  series: ['05/2026', '06/2026', '07/2026', '08/2026'].map((label, cohort) => ({
    label,
    reading: 'rd_5',
    points: ['0', '1', '2', '3', '4', '5'].map((x, age) => ({
      x,
      y: age > 5 - cohort ? null : 0.9 ** (age * (2 + cohort * 0.3)),
    })),
  })),
  marks: [],
}

/** What was, and what is expected with its interval. */
const fanChart: Chart = {
  ...lineChart,
  unit: 'count',
  title: 'Đơn hàng mỗi ngày, và những ngày tới',
  series: [
    {
      label: 'Đã có',
      reading: 'rd_6',
      points: lineChart.series.flatMap(({ points }) =>
        points.map(({ x, y }) => ({ x, y: y === null ? null : y * 4000 })),
      ),
    },
    {
      label: 'Dự kiến',
      reading: 'rd_6',
      expected: true,
      points: Array.from({ length: 14 }, (_, day) => ({
        x: new Date(Date.UTC(2026, 10, 10 + day)).toISOString().slice(0, 10),
        y: 120 + day,
        low: 112 - day,
        high: 128 + 3 * day,
      })),
    },
  ],
}

/** Two series that share days but no scale. */
const multiplesChart: Chart = {
  ...lineChart,
  kind: 'multiples',
  title: 'Tỷ lệ mua và cuộc gọi hỗ trợ',
  series: [
    { ...(lineChart.series[0] ?? { label: '', reading: '', points: [] }), unit: 'ratio' },
    {
      ...(fanChart.series[0] ?? { label: '', reading: '', points: [] }),
      label: 'Cuộc gọi hỗ trợ',
      unit: 'count',
    },
  ],
}

export const allCharts: readonly Chart[] = [
  lineChart,
  barChart,
  waterfallChart,
  scatterChart,
  heatmapChart,
  fanChart,
  multiplesChart,
]
