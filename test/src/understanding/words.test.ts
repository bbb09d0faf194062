import { expect, test } from 'vitest'
import { fold } from '../../../src/support/fold.ts'
import { contentWords } from '../../../src/understanding/content-words.ts'
import { foldAligned } from '../../../src/understanding/fold-aligned.ts'
import { similar } from '../../../src/understanding/similar.ts'
import { tokenise } from '../../../src/understanding/tokenise.ts'
import { words } from '../../../src/understanding/words.ts'

test('folding takes case, tone marks and the bar of đ away', () => {
  expect(fold('Điện Thoại ĐƯỜNG ỡ')).toBe('dien thoai duong o')
  expect(fold('Điện thoại'.normalize('NFD'))).toBe('dien thoai')
})

test('aligned folding keeps every position', () => {
  const text = 'Giá ship ₫ 😀 İstanbul đắt'
  expect(foldAligned(text)).toHaveLength(text.length)
})

test('names break at underscores, capitals and digits, and keep their spans', () => {
  expect(tokenise('Returning_Visitor BounceRates iPhone12').map((item) => item.stem)).toEqual([
    'returning',
    'visitor',
    'bounce',
    'rate',
    'iphone',
    '12',
  ])
  const text = 'tỷ lệ chuyển-đổi'
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'tỷ',
    'lệ',
    'chuyển',
    'đổi',
  ])
})

test('Vietnamese shorthand is written out under the span it had', () => {
  const read = words('sp ban dc ko', 'vi')
  expect(read.map((item) => item.raw)).toEqual(['sản', 'phẩm', 'ban', 'được', 'không'])
  expect(read[1]).toMatchObject({ start: 0, end: 2 })
  expect(words('kh sp', 'en').map((item) => item.raw)).toEqual(['kh', 'sp'])
})

test.each([
  ['conversion', 'convertion', true],
  ['mobile', 'moblie', true],
  ['retention', 'retension', true],
  ['visitor', 'vistor', true],
  ['open', 'oven', false],
  ['mua', 'mue', false],
  ['sessions', 'passion', false],
  ['q3', 'q4', false],
])('%s and %s alike: %s', (a, b, alike) => {
  expect(similar(a, b) > 0).toBe(alike)
  expect(similar(a, b)).toBe(similar(b, a))
})

test('content words leave the function words out and know their neighbour', () => {
  expect(contentWords('they fear the money is gone').map(({ word }) => word)).toEqual([
    'fear',
    'money',
    'gone',
  ])
  expect(contentWords('sợ mất tiền')[0]).toEqual({ word: 'sợ', next: 'mất', before: null })
})
