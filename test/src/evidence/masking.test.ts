import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskPersonal } from '../../../src/evidence/masking.ts'

test.each([
  ['em là Lan, sđt 0912345678', 'em là [name], sđt [phone]'],
  ['Tôi là Nguyễn Văn An, gọi 0912 345 678 nhé', 'Tôi là [name], gọi [phone] nhé'],
  ['chị Hoa bảo mã OTP ko về', 'chị [name] bảo mã OTP ko về'],
  ['Anh Tuấn giao hàng chậm', 'Anh [name] giao hàng chậm'],
  ['my name is John Smith, john.smith@example.com', 'my name is [name], [email]'],
  ["I'm Sarah from Leeds", "I'm [name] from Leeds"],
  ['Mr. Smith called', 'Mr. [name] called'],
  ['Liên hệ +84 912.345.678', 'Liên hệ [phone]'],
  ['số điện thoại: 024 3825 1234', 'số điện thoại: [phone]'],
  ['call +44 20 7946 0958 or (415) 555-2671', 'call [phone] or [phone]'],
  ['giao tới số 12 đường Lê Lợi, phường Bến Nghé, quận 1 giúp em', 'giao tới [address] giúp em'],
  ['ở ngõ 5 Xã Đàn', 'ở [address]'],
  ['12/3 Nguyễn Huệ, Q.1', '[address]'],
  ['I live at 12 Main Street, Springfield and it was late', 'I live at [address] and it was late'],
  ['mã đơn DH12345 chưa giao', 'mã đơn [order] chưa giao'],
  ['order #4521 late', 'order #[order] late'],
  ['STK 0123456789012 Vietcombank', 'STK [account] Vietcombank'],
  ['card 4111 1111 1111 1111', 'card [account]'],
  ['4111-1111-1111-1111 bị trừ tiền', '[account] bị trừ tiền'],
  ['account number: 12345678', 'account number: [account]'],
])('%s is masked', (text, masked) => {
  expect(maskPersonal(text).text).toBe(masked)
})

test.each([
  'iPhone 15 giá 1.234.567.890đ ngày 12/9/2026, giảm 15%',
  'total 1,234,567.89 USD on 2026-11-22 10:15',
  '02.11.2026 15:30',
  'đơn hàng 500 nghìn',
  'order 2 items',
  'em là Android user',
  "I'm Vietnamese",
  'Hồ Chí Minh giao nhanh',
  'anh ơi cho em hỏi',
  'ma otp ko ve, em tat di luon',
  'Trừ tiền rồi mà không báo, sợ mất tiền luôn',
  'từ 38% lên 45% trước 15/12/2026',
])('%s stays to the letter', (text) => {
  expect(maskPersonal(text)).toEqual({ text, masked: [] })
})

test('what was masked is counted by kind', () => {
  expect(maskPersonal('a@b.vn, c@d.vn, 0912345678').masked).toEqual([
    { kind: 'email', count: 2 },
    { kind: 'phone', count: 1 },
  ])
})

const piece = fc.oneof(
  fc.emailAddress(),
  fc.stringMatching(/^(?:\+84|0)[3579]\d{8}$/),
  fc.constantFrom(
    'em là Lan',
    'số 12 đường Lê Lợi, quận 1',
    'mã đơn DH12345',
    'STK 0123456789',
    'iPhone 15',
    '12/9',
    '15%',
    'Mr Smith',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.lorem(),
)
const message = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(' ; '))

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(message, (text) => {
      const once = maskPersonal(text).text
      expect(maskPersonal(once).text).toBe(once)
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('no e-mail address and no Vietnamese telephone number survives', () => {
  fc.assert(
    fc.property(message, (text) => {
      const { text: masked } = maskPersonal(text)
      expect(masked).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)
      expect(masked).not.toMatch(/(?<![\d\p{L}])(?:\+84|0)[3579]\d{8}(?!\d)/u)
    }),
    { seed: 12, numRuns: 500 },
  )
})

test('a text of twenty thousand characters is masked throughout', () => {
  for (const part of [
    'a@b.vn ',
    'a',
    '0',
    '1 ',
    'số 12 đường ',
    'tên: An An ',
    '12 A B C D ',
    '(1',
    '00 1 ',
  ]) {
    const text = part.repeat(20_000 / part.length)
    expect(maskPersonal(text).text).not.toContain('@')
  }
})
