import { describe, expect, test } from 'vitest'
import { AppError } from '../../../src/errors.ts'
import { speak, type Voice } from '../../../src/evidence/speak.ts'
import type { Param } from '../../../src/locales/said.ts'
import { evidence, statement, voice } from './sample-evidence.ts'

const filled = (it: Param, change: Partial<Voice> = {}) =>
  speak({ say: 'plain', with: { it } }, voice(change))

function refused(it: Param, change: Partial<Voice> = {}): string {
  try {
    return `spoken: ${filled(it, change)}`
  } catch (fault) {
    if (!(fault instanceof AppError) || fault.code !== 'unbound_number') throw fault
    return String(fault.details.rule)
  }
}

describe('a phrase', () => {
  test('is spoken in the language of its reader with its parameters', () => {
    const said = { say: 'chart.by', with: { metric: { name: 'Rate' }, by: { name: 'Q3' } } } as const
    expect(speak(said, voice())).toBe('Rate by Q3')
    expect(speak(said, voice({ language: 'vi' }))).toBe('Rate theo Q3')
  })

  test('without one of its parameters is refused', () => {
    expect(() => speak({ say: 'chart.by', with: { metric: { name: 'Rate' } } }, voice())).toThrow(/parameter/)
    expect(() => speak({ say: 'plain' }, voice())).toThrow(/parameter/)
  })

  test('stands beside others with a space between', () => {
    expect(
      speak(
        {
          all: [
            { say: 'segment.rest' },
            { say: 'list.and', with: { first: { name: 'a' }, last: { name: 'b' } } },
          ],
        },
        voice(),
      ),
    ).toBe('everyone else a and b')
  })
})

describe('names', () => {
  test('of the data are spoken with their digits', () => {
    expect(filled({ name: 'iPhone 15' })).toBe('iPhone 15')
    expect(filled({ name: 'not iPhone 15' })).toBe('not iPhone 15')
    expect(filled({ name: '2024' })).toBe('2024')
  })

  test.each(['iPhone 16', 'Q34', '15%', '24.9%', '1. First', '15) off', 'group ½'])(
    'that nothing holds may have no digit: %s',
    (name) => {
      expect(refused({ name })).toBe('name')
    },
  )

  test('without digits need no record', () => {
    expect(filled({ name: 'Mobile' })).toBe('Mobile')
  })

  test('are never markup, and never turn what follows', () => {
    expect(filled({ name: 'a*b*_c_[d](evidence:rd)`e`<f>' })).toBe(
      'a\\*b\\*\\_c\\_\\[d\\](evidence:rd)\\`e\\`\\<f\\>',
    )
    expect(filled({ name: 'ab\u202Ecd\u2066e' })).toBe('abcde')
    expect(filled({ name: 'two\n\n# lines' })).toBe('two # lines')
  })
})

describe('words', () => {
  test('of a record are repeated, whole or in part, in any case', () => {
    expect(filled({ words: 'chắc tầm 25% khách', from: 'st_words' })).toBe('chắc tầm 25% khách')
    expect(filled({ words: 'Khoảng 1.234,5 đơn', from: 'st_words' })).toBe('Khoảng 1.234,5 đơn')
    expect(filled({ words: '25%', from: 'st_words' })).toBe('25%')
  })

  test('of a colleague are cut at a word where they are very long, those of customers never', () => {
    const long = 'numbers lie, '.repeat(100)
    const kept = { statements: { st_long: statement('st_long', { words: long }) } }
    const words = () => long
    const shown = filled({ words: long, from: 'st_long' }, { words, evidence: { ...evidence, ...kept } })
    expect(shown).toMatch(/^numbers lie, .* lie,…$/)
    expect(shown.length).toBeLessThanOrEqual(301)
    expect(filled({ words: long, from: 'qt_long' }, { words })).toBe(long)
  })

  test.each([
    ['of nobody', 'tầm 26% khách', 'st_words'],
    ['of another record', 'chắc tầm 25% khách', 'st_date'],
    ['of no record', 'khách', 'st_none'],
    ['that cut a number in front', '5% khách', 'st_words'],
    ['that cut a number behind', 'tầm 2', 'st_words'],
    ['that cut the decimals off', 'khoảng 1.234', 'st_words'],
    ['that leave the thousands out', '234,5 đơn', 'st_words'],
    ['that leave the percent sign out', 'tầm 25', 'st_words'],
  ])('%s are refused', (_, words, from) => {
    expect(refused({ words, from })).toBe('words')
  })

  test('are never markup', () => {
    const words = () => '[100%](evidence:rd_a.value) **now**'
    expect(filled({ words: '[100%](evidence:rd_a.value) **now**', from: 'x' }, { words })).toBe(
      '\\[100%\\](evidence:rd\\_a.value) \\*\\*now\\*\\*',
    )
  })
})

describe("others' names and queries as code", () => {
  test('may hold anything, on one line', () => {
    expect(filled({ quoted: 'sales 2024.csv' })).toBe('`sales 2024.csv`')
    expect(filled({ code: 'SELECT 1,\n  2' })).toBe('`SELECT 1, 2`')
  })

  test('cannot get out of the code', () => {
    expect(filled({ quoted: 'a` **24%** `b' })).toBe("`a' **24%** 'b`")
    expect(filled({ quoted: 'a\n\n[24%](evidence:rd_a.value)' })).toBe('`a [24%](evidence:rd_a.value)`')
    expect(filled({ quoted: 'a\u202Eb' })).toBe('`ab`')
    expect(filled({ quoted: '' })).toBe('` `')
  })

  test('are cut between characters', () => {
    expect(filled({ quoted: '😀'.repeat(200) })).toBe(`\`${'😀'.repeat(120)}\``)
  })
})

describe('tallies and days', () => {
  test('are written as the reader does', () => {
    expect(filled({ tally: 12_345, of: 'rows' }, { language: 'vi' })).toBe('12.345')
    expect(filled({ date: '2026-10-31' })).toBe('Oct 31')
    expect(filled({ date: '2025-10-31' }, { language: 'vi' })).toBe('31/10/2025')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('a tally that is no number is refused: %s', (tally) => {
    expect(refused({ tally, of: 'rows' })).toBe('tally')
  })

  test.each(['40 percent', '2026-02-30', '2026-13-01', '', '31/10/2026', '2026-10-31T00:00:00Z'])(
    'a day that is none is refused: "%s"',
    (date) => {
      expect(refused({ date })).toBe('date')
      expect(refused({ date }, { language: 'vi' })).toBe('date')
    },
  )
})

describe('what a person stated', () => {
  test.each([
    ['st_share', '[12.35%](evidence:st_share) (stated by Lan)', '[12,35%](evidence:st_share) (Lan cho biết)'],
    [
      'st_money',
      '[₫1,234,567](evidence:st_money) (stated by Lan)',
      '[1.234.567 ₫](evidence:st_money) (Lan cho biết)',
    ],
    [
      'st_number',
      '[1,234,567.89](evidence:st_number) (stated by Lan)',
      '[1.234.567,89](evidence:st_number) (Lan cho biết)',
    ],
    ['st_date', '[Dec 15](evidence:st_date) (stated by Lan)', '[15/12](evidence:st_date) (Lan cho biết)'],
  ])('keeps its digits and says by whom: %s', (stated, en, vi) => {
    expect(filled({ stated })).toBe(en)
    expect(filled({ stated }, { language: 'vi' })).toBe(vi)
  })

  test.each(['st_words', 'st_none', 'rd_a', 'constructor'])(
    'is refused where no figure was: %s',
    (stated) => {
      expect(refused({ stated })).toBe('reference')
    },
  )

  test('of a person who was forgotten is said to be erased', () => {
    const by = { id: 'x', name: '…' }
    const gone = { ...evidence, statements: { st_x: statement('st_x', { by, words: '…' }) } }
    expect(filled({ stated: 'st_x' }, { evidence: gone })).toBe('a figure that was erased')
    expect(filled({ stated: 'st_x' }, { evidence: gone, language: 'vi' })).toBe('con số đã được xóa')
  })

  test("a speaker's name is shown as it is", () => {
    const by = { id: 'x', name: '$& *{figure}* $1' }
    const odd = {
      ...evidence,
      statements: { st_x: statement('st_x', { by, value: { kind: 'share', number: 0.1 } }) },
    }
    expect(filled({ stated: 'st_x' }, { evidence: odd })).toBe(
      '[10%](evidence:st_x) (stated by $& \\*{figure}\\* $1)',
    )
  })
})

describe('lists', () => {
  const list = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]

  test.each([
    ['and', 'a, b and c', 'a, b và c'],
    ['or', 'a, b or c', 'a, b hoặc c'],
    ['comma', 'a, b, c', 'a, b, c'],
  ] as const)('are joined by %s', (join, en, vi) => {
    expect(filled({ list, join })).toBe(en)
    expect(filled({ list, join }, { language: 'vi' })).toBe(vi)
  })

  test('of one and of none need no joining', () => {
    expect(filled({ list: [{ name: 'a' }], join: 'and' })).toBe('a')
    expect(filled({ list: [], join: 'or' })).toBe('')
  })

  test('are held to the same rules in every part', () => {
    expect(refused({ list: [{ name: 'a' }, { name: 'iPhone 16' }], join: 'and' })).toBe('name')
    expect(refused({ list: [{ draft: '24' }], join: 'comma' })).toBe('digit')
  })
})
