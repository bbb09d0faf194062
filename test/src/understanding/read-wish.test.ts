import { expect, test } from 'vitest'
import { readWish } from '../../../src/understanding/read-wish.ts'

test.each([
  ['save', 'save'],
  ['Save it, please', 'save'],
  ['luu', 'save'],
  ['lưu nhé', 'save'],
  ['analyse now', 'analyse'],
  ['phan tich luon di', 'analyse'],
  ['write the insight', 'write'],
  ['viet insight', 'write'],
  ['đủ rồi', 'write'],
  ['go on', 'go_on'],
  ['tiep', 'go_on'],
  ['đi tiếp', 'go_on'],
] as const)('"%s" is the wish to %s', (text, wish) => {
  expect(readWish(text)).toBe(wish)
})

test.each([
  'keep the waiting state visible at checkout',
  'done by the bank, not by us',
  'enough time is what they lack',
  'write to them after the payment',
  'tiếp cận khách ở bước thanh toán',
  'xong bước mã là họ thoát',
  'lưu số thẻ cho lần sau',
  'next day delivery',
  '',
])('"%s" is an answer', (text) => {
  expect(readWish(text)).toBeNull()
})
