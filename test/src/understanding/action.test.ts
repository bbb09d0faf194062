import { expect, test } from 'vitest'
import { readAction } from '../../../src/understanding/read-action.ts'

const today = '2026-11-22'

test.each([
  [
    'An builds the waiting state, completion from 38% to 45% by 15 Dec',
    'en',
    'An',
    'builds the waiting state',
  ],
  ['An làm màn hình chờ, tỷ lệ hoàn tất từ 38% lên 45% trước 15/12', 'vi', 'An', 'làm màn hình chờ'],
  ['an lam man hinh cho, ty le hoan tat tu 38% len 45% truoc 15/12', 'vi', 'an', 'lam man hinh cho'],
] as const)('%s gives every part', (text, language, owner, what) => {
  expect(readAction(text, language, today)).toMatchObject({
    what,
    owner,
    due: '2026-12-15',
    target: { value: 0.45, kind: 'share', direction: 'up', words: '45%' },
    from: { value: 0.38, kind: 'share' },
  })
})

test.each([
  [
    'chị Lan phụ trách viết lại trang thanh toán trước cuối tháng',
    'vi',
    'chị Lan',
    'viết lại trang thanh toán',
    '2026-11-30',
  ],
  ['I will fix the OTP screen by next Friday', 'en', 'I', 'fix the OTP screen', '2026-11-27'],
  ['hiện trạng thái chờ, giao cho An, trong hai tuần', 'vi', 'An', 'hiện trạng thái chờ', '2026-12-06'],
  [
    'Minh keeps the waiting state visible by 15 Dec',
    'en',
    'Minh',
    'keeps the waiting state visible',
    '2026-12-15',
  ],
  ['hiện trạng thái chờ giao cho chị Hoa trước 15/12', 'vi', 'chị Hoa', 'hiện trạng thái chờ', '2026-12-15'],
  [
    'viết lại màn hình chờ, team Growth lo, hạn 30/11',
    'vi',
    'team Growth',
    'viết lại màn hình chờ',
    '2026-11-30',
  ],
  ['@lan viết lại trang thanh toán trước 30/11', 'vi', 'lan', 'viết lại trang thanh toán', '2026-11-30'],
  ['viết lại trang thanh toán trước 30/11 @lan', 'vi', 'lan', 'viết lại trang thanh toán', '2026-11-30'],
  [
    'Show "Waiting for your bank, no money was taken", owner: Lan, by 15 Dec',
    'en',
    'Lan',
    'Show "Waiting for your bank, no money was taken"',
    '2026-12-15',
  ],
  ['Fix checkout; owner: Lan; due 2026-12-15', 'en', 'Lan', 'Fix checkout', '2026-12-15'],
] as const)('%s names its owner and day', (text, language, owner, what, due) => {
  expect(readAction(text, language, today)).toMatchObject({ owner, what, due })
})

test('a falling target points down', () => {
  expect(readAction('Reduce bounce to 30% before 30/11', 'en', today).target?.direction).toBe('down')
  expect(readAction('giảm tỷ lệ thoát từ 40% xuống 30%', 'vi', today).target?.direction).toBe('down')
})

test('what is not said is absent', () => {
  expect(readAction('Show the waiting message', 'en', today)).toEqual({ what: 'Show the waiting message' })
})

test('the work is a part of what was written', () => {
  const text = 'Minh Anh will launch the campaign'
  expect(text).toContain(readAction(text, 'en', today).what)
})

test.each([
  ['show a message "we are checking", Minh, end of January', 'Minh'],
  ['hiện thông báo chờ, chị Hoa, trước 15/12', 'chị Hoa'],
  ['run ads on TikTok, Facebook, Google', undefined],
  ['fix the page, test it, by Friday', undefined],
])('%s: owner %s stands alone between commas', (text, owner) => {
  expect(readAction(text, 'vi', today).owner).toBe(owner)
})

test.each([
  ['conversion up by 20%', true],
  ['tăng 20%', true],
  ['conversion up to 20%', false],
  ['tỷ lệ giao trễ xuống 15%', false],
  ['from 1% to 2%', false],
])('%s is a change by so much: %s', (text, by) => {
  expect(readAction(text, 'vi', today).target?.by).toBe(by)
})
