import { describe, expect, test } from 'vitest'
import { parsePlaceholders, unboundNumber } from '../../../src/evidence/binding.ts'

describe('a digit that stands on nothing', () => {
  test.each([
    ['of Latin script', 'fell by 24 points'],
    ['glued to a letter', 'x2 as many'],
    ['full-width', 'fell by ２４'],
    ['Arabic-Indic', 'fell by ٢٤'],
    ['Devanagari', 'fell by २४'],
    ['a Roman numeral of its own code point', 'phase Ⅳ'],
    ['an ideograph in brackets', '㈠'],
    ['a fraction', 'about ½ of them'],
    ['a superscript', 'per m²'],
    ['circled', 'step ①'],
    ['mathematical bold', '𝟐𝟒 of them'],
    ['an ideograph of number', '〇'],
    ['inside a compatibility character', 'on ㏠'],
    ['a keycap', '1️⃣'],
    ['the keycap of ten', '🔟'],
    ['a hundred as emoji', '💯%'],
    ['in an address', 'see https://a.example/?v=24'],
    ['as an entity', '&#50;&#52; of them'],
    ['as a percent escape', 'https://a.example/%32%34'],
    ['as an escape', String.raw`\u0032`],
    ['with zero-width characters between', 'fell by 2\u200B4'],
    ['in code', '`24`'],
    ['in emphasis', '**24**'],
    ['in braces that are no placeholder', '{24}'],
  ])('%s is found', (_, text) => {
    expect(unboundNumber(text)).not.toBeNull()
  })

  test('what is found is the word that holds it', () => {
    expect(unboundNumber('it rose to 24.9% there')).toBe('24.9%')
  })

  test.each(['', 'no figure at all', 'doanh thu giảm một nửa', '…'])(
    'a text without one is free: "%s"',
    (text) => {
      expect(unboundNumber(text)).toBeNull()
    },
  )
})

describe('markers of a list', () => {
  test.each([
    '1. One\n2. Two',
    '  1) một\n  2) hai\n  3) ba',
    'Do this:\n1. One\n2. Two\n\nThen:\n1. A\n2. B',
  ])('that count up from one are free', (text) => {
    expect(unboundNumber(text)).toBeNull()
  })

  test.each([
    ['a single one', 'It fell by\n15. That is a lot.'],
    ['a single first one', 'It fell by\n1. That is a lot.'],
    ['that do not count up', '1. One\n40. Two'],
    ['that skip', '1. One\n3. Two'],
    ['within a line', 'One 1. two 2. three'],
    ['with a zero before', '01. One\n02. Two'],
    ['with nothing behind', '1.\n2.'],
    ['of three digits', '100. One\n101. Two'],
    ['whose item holds a digit', '1. One\n2. 5 more'],
  ])('%s are refused', (_, text) => {
    expect(unboundNumber(text)).not.toBeNull()
  })
})

describe('names in the data', () => {
  const names = ['iPhone 15', 'Q3', 'Age 18-24', 'K+ (1)', '5', '2024', '18-24', '50%']

  test.each([
    'iPhone 15 sells',
    'khách mua IPHONE 15, rồi thôi',
    'in Q3.',
    'Q3',
    '(Q3)',
    '**Q3**',
    'Age 18-24 buys iPhone 15 in Q3',
    'K+ (1) too',
    'iPhone １５',
  ])('are allowed: %s', (text) => {
    expect(unboundNumber(text, names)).toBeNull()
  })

  test.each([
    ['with a digit more', 'Q34'],
    ['with a digit more behind a space of no width', 'Q3\u200B4'],
    ['with a letter more', 'Q3a'],
    ['with a letter before', 'FAQ3'],
    ['with an accent more', 'Q3\u0302 1'],
    ['as a share', 'iPhone 15%'],
    ['as a share with a space', 'iPhone 15 %'],
    ['with decimals', 'iPhone 15.5'],
    ['with decimals of Vietnamese', 'iPhone 15,5'],
    ['their number alone', '15 sold'],
    ['behind a separator', '1,Q3'],
    ['twice in one', 'Q3Q3'],
    ['not known', 'iPhone 16'],
  ])('%s are refused', (_, text) => {
    expect(unboundNumber(text, names)).not.toBeNull()
  })

  test.each(['fell by 5', 'fell by 2024', 'between 18-24', 'down 50%'])(
    'that are nothing but numbers bind no figure: %s',
    (text) => {
      expect(unboundNumber(text, names)).not.toBeNull()
    },
  )

  test('that touch a figure would become a part of it', () => {
    expect(unboundNumber('Q3\uFFFC', names)).not.toBeNull()
    expect(unboundNumber('\uFFFCQ3', names)).not.toBeNull()
    expect(unboundNumber('Q3 \uFFFC', names)).toBeNull()
  })

  test('with a numeral of its own code point are no other such name', () => {
    expect(unboundNumber('Galaxy Ⅳ', ['Galaxy Ⅳ'])).toBeNull()
    expect(unboundNumber('Galaxy Ⅴ', ['Galaxy Ⅳ'])).not.toBeNull()
    expect(unboundNumber('Galaxy Ⅳ', ['Galaxy IV'])).not.toBeNull()
  })

  test('with signs of patterns are taken literally', () => {
    expect(unboundNumber('aXb1', ['a.b1'])).not.toBeNull()
    expect(unboundNumber('a.b1', ['a.b1'])).toBeNull()
  })
})

describe('placeholders', () => {
  test('a draft is taken apart into words, records and statements', () => {
    expect(parsePlaceholders('Up {{r:rd_1.0.value|percent}}, said {{u:st_1}}.')).toEqual([
      { kind: 'words', text: 'Up ' },
      { kind: 'record', ref: 'rd_1.0.value', format: 'percent' },
      { kind: 'words', text: ', said ' },
      { kind: 'stated', id: 'st_1' },
      { kind: 'words', text: '.' },
    ])
  })

  test.each(['{{ r:rd_1.value }}', '{{r: rd_1.value}}', '{{r:rd_1.value }}', '{{r:rd_1.value | auto}}'])(
    'spaces in one do not matter: %s',
    (text) => {
      expect(parsePlaceholders(text)).toEqual([{ kind: 'record', ref: 'rd_1.value', format: 'auto' }])
    },
  )

  test.each([
    '{r:rd_1.value}',
    '{{x:rd_1}}',
    '{{r:}}',
    '{{r:rd-1}}',
    '{{r:rd_1.value|a|b}}',
    '{{R:rd_1}}',
    '{{',
  ])('anything else in braces stays words: %s', (text) => {
    expect(parsePlaceholders(text)).toEqual([{ kind: 'words', text }])
  })
})
