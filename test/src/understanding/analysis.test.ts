import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/understanding/detect-language.ts'
import { readAnalysis } from '../../../src/understanding/read-analysis.ts'
import { metricsFollowed } from '../../../src/understanding/two-metrics.ts'
import { shop } from './catalogs.ts'

const today = '2026-11-22'
const read = (text: string) => readAnalysis(text, shop, today, detectLanguage(text, 'en'))?.analysis ?? null

test.each([
  ['doanh thu tháng sau?', 'ahead', 'revenue'],
  ['doanh thu thang sau the nao?', 'ahead', 'revenue'],
  ['what will revenue be next month?', 'ahead', 'revenue'],
  ['dự báo đơn hàng tuần tới', 'ahead', 'orders'],
  ['forecast orders', 'ahead', 'orders'],
  ['any unusual days in orders?', 'unusual', 'orders'],
  ['đơn hàng có ngày nào bất thường không?', 'unusual', 'orders'],
  ['which cities explain the fall in orders?', 'explains', 'orders'],
  ['nhóm nào làm đơn hàng giảm?', 'explains', 'orders'],
])('%s asks what is %s of %s', (text, kind, metric) => {
  expect(read(text)).toMatchObject({ kind, metric: { name: metric } })
})

test.each([
  ['do support calls go with revenue?'],
  ['cuộc gọi hỗ trợ có tương quan với doanh thu không?'],
  ['cuoc goi ho tro co lien quan den doanh thu khong?'],
])('%s asks what goes with what', (text) => {
  const analysis = read(text)
  expect(analysis?.kind).toBe('goes_with')
  const names =
    analysis?.kind === 'goes_with' ? [analysis.metric, ...analysis.others].map(({ name }) => name) : []
  expect(names).toEqual(expect.arrayContaining(['revenue']))
  expect(names.length).toBeGreaterThan(1)
})

test.each([['what do customers complain about?'], ['khách phàn nàn gì nhiều nhất?']])(
  '%s asks what customers say',
  (text) => {
    expect(read(text)).toEqual({ kind: 'themes' })
  },
)

test('the month that is asked about is known by its days', () => {
  expect(read('doanh thu tháng sau?')).toMatchObject({ period: { from: '2026-12-01', to: '2026-12-31' } })
  expect(read('forecast orders')).toMatchObject({ period: null })
})

test.each([
  ['why do mobile visitors buy less?'],
  ['how many orders last week?'],
  ['doanh thu tháng trước?'],
  ['vì sao khách phàn nàn?'],
  ['yes'],
  ['they complain about the price'],
  ['we should grow revenue next month'],
  ['khách sợ mã OTP nên bỏ giỏ hàng'],
])('%s asks for no analysis', (text) => {
  expect(read(text)).toBeNull()
})

test.each([
  ['Why does revenue fall when support calls rise?', ['revenue', 'support_calls']],
  ['cuộc gọi hỗ trợ tăng thì doanh thu giảm, vì sao?', ['support_calls', 'revenue']],
  ['why do new customers on mobile buy less?', []],
  ['why do mobile visitors buy less than desktop visitors?', []],
  ['vi sao khach mua tren dien thoai it hon?', []],
])('%s follows %j side by side', (text, names) => {
  expect(metricsFollowed(text, shop).map(({ name }) => name)).toEqual(names)
})
