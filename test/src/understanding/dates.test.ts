import { expect, test } from 'vitest'
import { readDates } from '../../../src/understanding/read-dates.ts'
import { tetDays } from '../../../src/understanding/tet.ts'

/** A Sunday. */
const today = '2026-11-22'

test.each([
  ['last week', '2026-11-09', '2026-11-15'],
  ['tuần trước', '2026-11-09', '2026-11-15'],
  ['tuan truoc', '2026-11-09', '2026-11-15'],
  ['tháng trước doanh thu giảm', '2026-10-01', '2026-10-31'],
  ['last month', '2026-10-01', '2026-10-31'],
  ['last quarter', '2026-07-01', '2026-09-30'],
  ['quý trước', '2026-07-01', '2026-09-30'],
  ['năm ngoái', '2025-01-01', '2025-12-31'],
  ['last 30 days', '2026-10-23', '2026-11-21'],
  ['30 ngày qua', '2026-10-23', '2026-11-21'],
  ['hai tuần gần đây', '2026-11-08', '2026-11-21'],
  ['tháng 9', '2026-09-01', '2026-09-30'],
  ['doanh thu T9', '2026-09-01', '2026-09-30'],
  ['tháng 12 năm 2025', '2025-12-01', '2025-12-31'],
  ['tháng 12', '2025-12-01', '2025-12-31'],
  ['in September', '2026-09-01', '2026-09-30'],
  ['Q3', '2026-07-01', '2026-09-30'],
  ['quý 3', '2026-07-01', '2026-09-30'],
  ['quý III/2025', '2025-07-01', '2025-09-30'],
  ['Q4', '2026-10-01', '2026-11-22'],
  ['this month', '2026-11-01', '2026-11-22'],
  ['từ 12/9', '2026-09-12', '2026-11-22'],
  ['since 12 September', '2026-09-12', '2026-11-22'],
  ['từ giữa tháng 9', '2026-09-11', '2026-11-22'],
  ['từ đầu năm', '2026-01-01', '2026-11-22'],
  ['since last month', '2026-10-01', '2026-11-22'],
  ['từ 12/9 đến 30/9', '2026-09-12', '2026-09-30'],
  ['from 1 Sep to 15 Sep', '2026-09-01', '2026-09-15'],
  ['2026-09-12', '2026-09-12', '2026-09-12'],
  ['hôm qua', '2026-11-21', '2026-11-21'],
  ['2 weeks ago', '2026-11-02', '2026-11-08'],
  ['năm 2025', '2025-01-01', '2025-12-31'],
  ['tháng 3 năm ngoái', '2025-03-01', '2025-03-31'],
  ['thang 3 nam ngoai', '2025-03-01', '2025-03-31'],
  ['September last year', '2025-09-01', '2025-09-30'],
  ['quý 3 năm ngoái', '2025-07-01', '2025-09-30'],
  ['Q3 last year', '2025-07-01', '2025-09-30'],
  ['tuần trước nữa', '2026-11-02', '2026-11-08'],
  ['tuan truoc nua', '2026-11-02', '2026-11-08'],
  ['the week before last', '2026-11-02', '2026-11-08'],
  ['hai tháng gần đây', '2026-09-22', '2026-11-21'],
  ['vài tuần qua', '2026-11-01', '2026-11-21'],
  ['past few weeks', '2026-11-01', '2026-11-21'],
  ['năm ngoái cùng kỳ', '2025-11-01', '2025-11-30'],
  ['cung ky nam ngoai', '2025-11-01', '2025-11-30'],
  ['this time last year', '2025-11-01', '2025-11-30'],
  ['from Sept till now', '2026-09-01', '2026-11-22'],
  ['từ tháng 9 đến nay', '2026-09-01', '2026-11-22'],
  ['lower than last month', '2026-11-01', '2026-11-22'],
  ['thấp hơn tháng trước', '2026-11-01', '2026-11-22'],
  ['tháng 10 so với tháng 9', '2026-10-01', '2026-10-31'],
  ['tuần trc', '2026-11-09', '2026-11-15'],
  ['sau Tết', '2026-02-24', '2026-03-25'],
  ['sau Tết năm ngoái', '2025-02-05', '2025-03-06'],
  ['dịp Tết', '2026-02-17', '2026-02-23'],
  ['6 tháng đầu năm', '2026-01-01', '2026-06-30'],
  ['H1 2025', '2025-01-01', '2025-06-30'],
  ['year to date', '2026-01-01', '2026-11-22'],
  ['cuối tuần trước', '2026-11-14', '2026-11-15'],
  ['last weekend', '2026-11-14', '2026-11-15'],
  ['từ ngày 12', '2026-11-12', '2026-11-22'],
  ['since the 12th', '2026-11-12', '2026-11-22'],
  ['năm kia', '2024-01-01', '2024-12-31'],
])('%s is the period %s to %s', (text, from, to) => {
  expect(readDates(text, today).range).toEqual({ from, to })
})

test.each([
  ['30/11', '2026-11-30'],
  ['cuối tháng', '2026-11-30'],
  ['cuoi thang phai chot co lam lai trang thanh toan khong', '2026-11-30'],
  ['end of next month', '2026-12-31'],
  ['by 15 Dec', '2026-12-15'],
  ['due December 15th', '2026-12-15'],
  ['trước 15/12', '2026-12-15'],
  ['hạn 30/11', '2026-11-30'],
  ['next Friday', '2026-11-27'],
  ['thứ hai', '2026-11-23'],
  ['thứ sáu tuần sau', '2026-11-27'],
  ['trong hai tuần', '2026-12-06'],
  ['in 3 weeks', '2026-12-13'],
  ['tomorrow', '2026-11-23'],
  ['ngày 5 tháng 12', '2026-12-05'],
  ['three days from now', '2026-11-25'],
])('%s is the day %s', (text, date) => {
  expect(readDates(text, today).date).toBe(date)
})

test.each([
  ['tháng 11 năm sau', '2027-11-01', '2027-11-30'],
  ['thang 11 nam sau', '2027-11-01', '2027-11-30'],
  ['November next year', '2027-11-01', '2027-11-30'],
  ['next March', '2027-03-01', '2027-03-31'],
  ['15/12 năm sau', '2027-12-15', '2027-12-15'],
  ['tháng sau', '2026-12-01', '2026-12-31'],
])('%s lies ahead, %s to %s', (text, from, to) => {
  expect(readDates(text, today).ahead).toEqual({ from, to })
})

test('what a period is held against is no period to look at', () => {
  expect(readDates('doanh thu so với cùng kỳ năm ngoái', today)).toMatchObject({
    against: { from: '2025-11-01', to: '2025-11-30' },
  })
  expect(readDates('doanh thu so với cùng kỳ năm ngoái', today).range).toBeUndefined()
  expect(readDates('tháng 10 so với tháng 9', today).against).toEqual({
    from: '2026-09-01',
    to: '2026-09-30',
  })
})

test('before Tết is the weeks before the last one and the eve of the next', () => {
  expect(readDates('trước Tết', today)).toMatchObject({
    range: { from: '2026-01-18', to: '2026-02-16' },
    date: '2027-02-05',
  })
})

test('a day that could be read two ways is read month first in English, and flagged', () => {
  expect(readDates('since 3/4 it fell', today)).toMatchObject({
    range: { from: '2026-03-04' },
    ambiguous: true,
  })
  expect(readDates('từ 3/4 giảm', today)).toMatchObject({ range: { from: '2026-04-03' } })
  expect(readDates('từ 3/4 giảm', today).ambiguous).toBeUndefined()
  expect(readDates('by 30/11', today).ambiguous).toBeUndefined()
})

test('the span covers the words that were read', () => {
  const text = 'Doanh thu tuần trước giảm'
  const { span } = readDates(text, today)
  expect(text.slice(span?.start, span?.end)).toBe('tuần trước')
})

test('a sentence may hold a period and a deadline', () => {
  expect(readDates('tháng trước giảm, phải chốt trước 15/12', today)).toMatchObject({
    range: { from: '2026-10-01', to: '2026-10-31' },
    date: '2026-12-15',
  })
})

test.each([
  'may',
  'cái thứ hai',
  '5/5 sao',
  '97% trong 10 giây',
  '45/13',
  'iPhone 15',
  '24%',
  'the second',
  '1.234.567',
])('%s is no date', (text) => {
  expect(readDates(text, today)).toEqual({})
})

test('the table of Tết is the first new moon day at UTC+7 between 20 January and 20 February', () => {
  expect(tetDays).toHaveLength(21)
  for (const day of tetDays) expect(newMoonDays(Number(day.slice(0, 4)))).toContain(day)
})

/** New moons of January and February in Vietnam: J. Meeus, Astronomical Algorithms (1998), chapter 49, largest terms. */
function newMoonDays(year: number): string[] {
  const rad = Math.PI / 180
  const first = Math.floor((year - 2000) * 12.3685)
  return [-1, 0, 1, 2, 3].map((step) => {
    const k = first + step
    const t = k / 1236.85
    const sun = (2.5534 + 29.1053567 * k) * rad
    const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * rad
    const node = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * rad
    const mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    const correction =
      -0.4072 * Math.sin(moon) +
      0.17241 * Math.sin(sun) +
      0.01608 * Math.sin(2 * moon) +
      0.01039 * Math.sin(2 * node) +
      0.00739 * Math.sin(moon - sun) -
      0.00514 * Math.sin(moon + sun) +
      0.00208 * Math.sin(2 * sun) -
      0.00111 * Math.sin(moon - 2 * node) -
      0.00057 * Math.sin(moon + 2 * node)
    const terrestrialMinusUniversal = 70 / 86_400
    const local = mean + correction - terrestrialMinusUniversal + 7 / 24
    return new Date((local - 2440587.5) * 86_400_000).toISOString().slice(0, 10)
  })
}
