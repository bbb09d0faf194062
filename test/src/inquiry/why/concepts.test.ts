import { expect, test } from 'vitest'
import { concepts, readConcepts } from '../../../../src/inquiry/why/concepts.ts'
import { isPhraseKey } from '../../../../src/locales/locale.ts'

test.each([
  ['chắc do giá ship', ['shipping_fee']],
  ['chac do phi ship cao', ['shipping_fee']],
  ['I think it is the shipping fee', ['shipping_fee']],
  ['the OTP code comes late and they fear the money is gone', ['otp', 'money_lost']],
  ['tại giá cao hơn đối thủ', ['price', 'competitor']],
  ['giao trễ quá', ['late_delivery']],
  ['the app is slow', ['slow_app']],
  ['hết hàng suốt', ['out_of_stock']],
])('"%s" names %j', (text, names) => {
  expect(readConcepts(text).map(({ name }) => name)).toEqual(names)
})

test.each(['gia đình mình tham gia', 'they are busy', '', '???'])('"%s" names no cause', (text) => {
  expect(readConcepts(text)).toEqual([])
})

test('every cause is searched for in both languages and has a way to get its evidence', () => {
  for (const { name, search } of concepts) {
    expect(search.some((term) => /[^\p{ASCII}]/u.test(term)) || name === 'otp', name).toBe(true)
    expect(
      search.some((term) => /^[\p{ASCII}]+$/u.test(term)),
      name,
    ).toBe(true)
    expect(isPhraseKey(`why.get.${name}`), name).toBe(true)
  }
})
