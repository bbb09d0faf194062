import { expect, test } from 'vitest'
import { matchCatalog } from '../../../src/understanding/match-catalog.ts'
import { shop, shoppers } from './catalogs.ts'

test.each([
  ['doanh thu', 'revenue'],
  ['doanh thu tháng 9?', 'revenue'],
  ['doanhthu', 'revenue'],
  ['dthu hqua bn', 'revenue'],
  ['đơn hàng', 'orders'],
  ['bounce', 'bounce_rate'],
  ['tỷ lệ thoát', 'bounce_rate'],
  ['ti le thoat', 'bounce_rate'],
  ['tỉ lệ chuyển đổi', 'conversion_rate'],
  ['tỷ lệ chuyễn đổi', 'conversion_rate'],
  ['open rate', 'open_rate'],
  ['openrate', 'open_rate'],
  ['convertion rate', 'conversion_rate'],
  ['CVR', 'conversion_rate'],
  ['conversion', 'conversion_rate'],
  ['mobile visitors buy less', 'conversion_rate'],
  ['khách mua trên điện thoại ít hơn', 'conversion_rate'],
  ['khach mua tren dien thoai it hon', 'conversion_rate'],
  ['khách chốt đơn ít', 'conversion_rate'],
  ['customers who churned', 'churn_rate'],
  ['khách rời bỏ', 'churn_rate'],
  ['khách quay lại ít hơn', 'repeat_rate'],
  ['customers call support', 'support_calls'],
  ['why did mobile sales fall', 'revenue'],
  ['how many customers', 'customers'],
])('%s is about %s', (text, name) => {
  expect(matchCatalog(text, shop).metrics[0]?.info.name).toBe(name)
})

test.each([
  ['mobile visitors', 'mobile'],
  ['moblie', 'mobile'],
  ['dien thoai', 'mobile'],
  ['đt', 'mobile'],
  ['khách dùng máy tính bảng', 'tablet'],
  ['laptop', 'desktop'],
  ['iphones', 'iOS'],
  ['khach cu', 'returning'],
  ['saigon', 'Hồ Chí Minh'],
  ['ha noi', 'Hà Nội'],
])('%s names the value %s', (text, value) => {
  expect(matchCatalog(text, shop).values[0]?.value.value).toBe(value)
})

test.each([
  ['returning visitors', ['Returning_Visitor']],
  ['why do returning visitors buy less than new ones', ['Returning_Visitor', 'New_Visitor']],
  ['khách cũ mua ít hơn khách mới', ['Returning_Visitor', 'New_Visitor']],
  ['khach tháng 11', ['Nov']],
  ['what may happen next', []],
  ['region 3', [3]],
  ['3 visitors', []],
  ['a new page', []],
  ['weekend visitors', [true]],
])('%s names %j in an inferred file', (text, values) => {
  expect(matchCatalog(text, shoppers).values.map((match) => match.value.value)).toEqual(values)
})

test('a behaviour is measured where the segment exists', () => {
  const names = matchCatalog('mobile buyers leave', shop).metrics.map((match) => match.info.name)
  expect(names.indexOf('bounce_rate')).toBeLessThan(names.indexOf('churn_rate'))
})

test('diacritics that make another word are not the name', () => {
  expect(matchCatalog('mùa này', shop).behaviour).toBe(false)
  expect(matchCatalog('mua này', shop).behaviour).toBe(true)
})

test('dimensions are found in both languages', () => {
  expect(matchCatalog('theo kênh', shop).dimensions[0]?.info.name).toBe('channel')
  expect(matchCatalog('by device type', shop).dimensions[0]?.info.name).toBe('device')
})

test('spans and words are those of the text; what is unknown is left over', () => {
  const text = 'Why does the Bounce Rate wobble?'
  const { metrics, leftovers } = matchCatalog(text, shop)
  const [top] = metrics
  expect(text.slice(top?.span.start, top?.span.end)).toBe('Bounce Rate')
  expect(top?.words).toBe('Bounce Rate')
  expect(leftovers).toEqual(['wobble'])
})
