import { describe, expect, test } from 'vitest'
import { readClauses } from '../../../src/text/clauses.ts'
import { starFeatures } from '../../../src/text/star-features.ts'
import { isFiller, isNegator } from '../../../src/text/word-kinds.ts'
import { readWords } from '../../../src/text/words.ts'

const raws = (text: string, language = 'vi') => readWords(text, language).map((word) => word.raw)
const kinds = (text: string, is: typeof isFiller) =>
  readWords(text, 'vi')
    .filter(is)
    .map((word) => word.raw)

describe('readWords', () => {
  test('writes shorthand out, for Vietnamese only', () => {
    expect(raws('K tốt, giá 80k, dc thì mua')).toEqual(['không', 'tốt', 'giá', '80k', 'được', 'thì', 'mua'])
    expect(raws("K, it doesn't fit", 'en')).toEqual(['k', 'it', "doesn't", 'fit'])
  })

  test('reads composed and decomposed letters alike', () => {
    expect(raws('Giao trễ'.normalize('NFD'))).toEqual(['giao', 'trễ'])
  })
})

describe('the kinds of words', () => {
  test('keep negators and take marks at their word', () => {
    expect(kinds('mình không biết', isNegator)).toEqual(['không'])
    expect(kinds('mình không biết', isFiller)).toEqual(['mình'])
    expect(kinds('minh khong biet', isNegator)).toEqual(['không'])
    expect(kinds('minh khong biet', isFiller)).toEqual(['minh'])
    expect(kinds('ở Hồ Chí Minh', isFiller)).toEqual(['ở'])
  })
})

describe('readClauses', () => {
  test('parts at signs and where a sentence turns', () => {
    const clauses = readClauses('Trà thơm, hộp đẹp nhưng giao chậm', 'vi')
    expect(clauses.map((clause) => clause.map((word) => word.raw).join(' '))).toEqual([
      'trà thơm',
      'hộp đẹp',
      'giao chậm',
    ])
  })
})

describe('starFeatures', () => {
  test('joins a negator to the next word, with and without marks, never over a clause', () => {
    const features = starFeatures('Ko tốt, giao nhanh', 'vi')
    expect([...features.keys()]).toEqual([
      'không_tốt',
      '~khong_tot',
      'giao',
      '~giao',
      'giao nhanh',
      '~giao nhanh',
      'nhanh',
      '~nhanh',
    ])
  })
})
