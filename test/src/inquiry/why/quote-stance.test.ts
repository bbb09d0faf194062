import { expect, test } from 'vitest'
import type { Quote } from '../../../../src/evidence/quote.ts'
import { stanceOf } from '../../../../src/inquiry/why/quote-stance.ts'

function quote(text: string, change: Partial<Quote> = {}): Quote {
  return { id: 'qt_1', workspace: 'w', source: 's', model: 'm', place: '1', language: 'vi', text, ...change }
}

const otp = ['otp', 'mã xác nhận']
const shipping = ['tiền ship', 'shipping fee']

test.each([
  ['trừ tiền rồi mà không báo sau mã OTP, sợ mất tiền luôn', otp, 'for'],
  ['OTP nhanh, yên tâm hơn', otp, 'against'],
  ['mình cần mã OTP để đổi mật khẩu', otp, 'mentions'],
  ['Mình không tiếc tiền ship, chỉ sợ mất tiền hàng', shipping, 'against'],
  ['mình sợ nhất là tiền ship quá đắt', shipping, 'for'],
] as const)('on "%s" a customer is %s: %s', (text, terms, stance) => {
  expect(stanceOf(quote(text), terms, false)).toBe(stance)
})

test.each([
  ['The shipping fee is ridiculous, awful', 'for'],
  ['I do not mind the shipping fee at all', 'against'],
  ['What is the shipping fee to Hue', 'mentions'],
] as const)('in English, on "%s": %s', (text, stance) => {
  expect(stanceOf(quote(text, { language: 'en' }), shipping, false)).toBe(stance)
})

test('what is taken back in another clause is not taken back', () => {
  expect(stanceOf(quote('Không tiếc công đi xa, nhưng tiền ship làm mình rất bực'), shipping, false)).toBe(
    'for',
  )
})

test('stars count where the words are plain, and a claim of something good turns the sides', () => {
  const low = quote('giao diện có bước otp', { stars: 1 })
  expect(stanceOf(low, otp, false)).toBe('for')
  expect(stanceOf(low, otp, true)).toBe('against')
  expect(stanceOf(quote('giao diện có bước otp', { stars: 5 }), otp, true)).toBe('for')
})
