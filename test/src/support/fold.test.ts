import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../../src/support/fold.ts'

it('drops case and diacritics and takes đ for d', () => {
  expect(fold('Khách HÀNG')).toBe('khach hang')
  expect(fold('ĐIỆN THOẠI, ưu đãi, Ðồng')).toBe('dien thoai, uu dai, dong')
  expect(fold('café, Ünïted, 20.000đ 👍')).toBe('cafe, united, 20.000d 👍')
})

it('gives the same for composed and decomposed text', () => {
  expect(fold('Thẻ tín dụng'.normalize('NFD'))).toBe(fold('Thẻ tín dụng'))
})

it('changes nothing that is already folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { seed: 20261102 },
  )
})
