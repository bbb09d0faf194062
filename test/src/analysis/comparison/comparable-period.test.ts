import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { chooseComparable, lunarComparable } from '../../../../src/analysis/comparison/comparable-period.ts'
import { addDays, daysIn } from '../../../../src/analysis/series/periods.ts'

const newYears: string[] = parse(readFileSync('data/vocabulary/tet.yml', 'utf8'))
const special = { newYears, holidays: ['01-01', '04-30', '05-01', '09-02'] }

describe('a comparable period', () => {
  test('is the weeks before on the same weekdays where no day is special', () => {
    expect(chooseComparable({ from: '2026-10-12', to: '2026-10-18' }, special)).toEqual({
      range: { from: '2026-10-05', to: '2026-10-11' },
      basis: 'weeks',
      unmatched: [],
    })
  })

  test('around Tết lies as far from the Tết before', () => {
    const week = { from: '2026-02-10', to: '2026-02-16' }
    expect(chooseComparable(week, special)).toMatchObject({
      range: { from: '2025-01-22', to: '2025-01-28' },
      basis: 'lunar',
    })
  })

  test('just after Tết is not held against Tết itself', () => {
    const { basis, range } = chooseComparable({ from: '2026-03-08', to: '2026-03-14' }, special)
    expect([basis, range.from]).toEqual(['lunar', '2025-02-17'])
  })

  test('of a solar holiday lies a year before, on the same weekdays', () => {
    const found = chooseComparable({ from: '2026-08-31', to: '2026-09-06' }, special)
    expect(found).toEqual({ range: { from: '2025-09-01', to: '2025-09-07' }, basis: 'year', unmatched: [] })
  })

  test('always has as many days, before the period, without overlap', () => {
    for (let place = 0; place < 700; place += 13) {
      const from = addDays('2025-01-01', place)
      const range = { from, to: addDays(from, place % 45) }
      const found = chooseComparable(range, special).range
      expect(daysIn(found)).toBe(daysIn(range))
      expect(found.to < range.from).toBe(true)
    }
  })

  test('by the moon needs the Tết before', () => {
    expect(lunarComparable({ from: '2026-02-17', to: '2026-02-19' }, newYears)).toEqual({
      from: '2025-01-29',
      to: '2025-01-31',
    })
    expect(lunarComparable({ from: '2026-02-17', to: '2026-02-19' }, ['2026-02-17'])).toBeNull()
    expect(
      chooseComparable({ from: '2026-02-16', to: '2026-02-22' }, { newYears: [], holidays: [] }).basis,
    ).toBe('weeks')
  })
})
