import { expect, test } from 'vitest'
import { readNumbers } from '../../../src/understanding/read-numbers.ts'

test.each([
  ['12tr', 'vi', 12_000_000, 'currency'],
  ['12tr5', 'vi', 12_500_000, 'currency'],
  ['1,5 tỷ', 'vi', 1_500_000_000, 'currency'],
  ['20k', 'vi', 20_000, 'currency'],
  ['20k', 'en', 20_000, 'number'],
  ['20k lượt xem', 'vi', 20_000, 'number'],
  ['500 nghìn', 'vi', 500_000, 'currency'],
  ['500 nghin', 'vi', 500_000, 'currency'],
  ['500 nghìn người', 'vi', 500_000, 'number'],
  ['3 triệu', 'vi', 3_000_000, 'currency'],
  ['ba triệu', 'vi', 3_000_000, 'currency'],
  ['200.000đ', 'vi', 200_000, 'currency'],
  ['$1.2m', 'en', 1_200_000, 'currency'],
  ['15%', 'en', 0.15, 'share'],
  ['97 %', 'vi', 0.97, 'share'],
  ['45 phần trăm', 'vi', 0.45, 'share'],
  ['-3,5%', 'vi', -0.035, 'share'],
  ['1.234.567,89', 'vi', 1_234_567.89, 'number'],
  ['1,234,567.89', 'en', 1_234_567.89, 'number'],
  ['1.500 đơn', 'vi', 1500, 'number'],
  ['1,500', 'en', 1500, 'number'],
  ['1.500', 'en', 1.5, 'number'],
  ['0,125', 'en', 0.125, 'number'],
  ['nửa triệu', 'vi', 500_000, 'currency'],
  ['nua trieu', 'vi', 500_000, 'currency'],
  ['half a million', 'en', 500_000, 'number'],
  ['1m2', 'vi', 1_200_000, 'currency'],
  ['một rưỡi', 'vi', 1.5, 'number'],
  ['hai triệu rưỡi', 'vi', 2_500_000, 'currency'],
  ['2 triệu rưỡi', 'vi', 2_500_000, 'currency'],
  ['triệu rưỡi', 'vi', 1_500_000, 'currency'],
  ['năm trăm nghìn', 'vi', 500_000, 'currency'],
  ['ba chục triệu', 'vi', 30_000_000, 'currency'],
  ['hai mươi lăm phần trăm', 'vi', 0.25, 'share'],
  ['twenty percent', 'en', 0.2, 'share'],
] as const)('%s (%s) is %d as %s', (text, language, value, kind) => {
  expect(readNumbers(text, language)).toMatchObject([{ value, kind }])
})

test('currencies are named', () => {
  expect(readNumbers('12tr và $5', 'vi').map((item) => item.currency)).toEqual(['VND', 'USD'])
})

test('several figures come in the order of the text with their own words', () => {
  const text = 'tỷ lệ hoàn tất từ 38% lên 45%'
  const read = readNumbers(text, 'vi')
  expect(read.map((item) => item.words)).toEqual(['38%', '45%'])
  expect(read.map(({ span }) => text.slice(span.start, span.end))).toEqual(['38%', '45%'])
})

test.each([
  'iPhone 15',
  'Q3',
  '15/12',
  '10:30',
  '15 Dec',
  'tháng 9',
  '2026-11-22',
  'bước 3',
  '1.2.3.4',
  'COVID-19',
])('%s holds no figure', (text) => {
  expect(readNumbers(text, 'vi')).toEqual([])
})
