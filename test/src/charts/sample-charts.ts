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
