import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchTerms } from '../../../../src/inquiry/words/search-terms.ts'

test.each([
  ['probably the OTP code comes late', ['otp', 'otp code', 'code comes', 'comes late']],
  ['chắc do giá ship', ['giá ship']],
  ['khách sợ mất tiền khi thanh toán bằng thẻ', ['sợ mất', 'mất tiền', 'thanh toán']],
  ['the checkout page is slow', ['checkout page']],
])('of "%s" are what customers would say', (text, terms) => {
  expect(searchTerms(text)).toEqual(expect.arrayContaining(terms))
})

test.each(['', '   ', '...', 'I think maybe', 'chắc là', 'because', '!?'])(
  'of "%s" there are none',
  (text) => {
    expect(searchTerms(text)).toEqual([])
  },
)

test('a term that comes again is searched once', () => {
  const terms = searchTerms('mã OTP về trễ, mã OTP về trễ, mã OTP về trễ')
  expect(new Set(terms).size).toBe(terms.length)
})

test('words of doubt are in no term', () => {
  expect(searchTerms('chắc giá ship cao').join(' ')).not.toMatch(/chắc/)
  expect(searchTerms('probably shipping fees').join(' ')).not.toMatch(/probably/)
})

test('whatever is written gives at most twelve terms, lower case, none empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const terms = searchTerms(text)
      expect(terms.length).toBeLessThanOrEqual(12)
      for (const term of terms) {
        expect(term.trim()).not.toBe('')
        expect(term).toBe(term.toLowerCase())
      }
    }),
    { numRuns: 300 },
  )
})
