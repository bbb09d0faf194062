import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLastDayPartial, isPartialPeriod } from '../../../../src/analysis/series/partial-period.ts'
import {
  addDays,
  comparablePeriod,
  daysIn,
  daysOf,
  lastCompletePeriod,
  lastDays,
  periodOf,
} from '../../../../src/analysis/series/periods.ts'
import { grains } from '../../../../src/metrics/query.ts'

const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()

describe('calendar periods', () => {
  it('are found around a day', () => {
    expect(periodOf('2026-11-22', 'week')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(periodOf('2024-02-10', 'month')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodOf('2026-11-22', 'quarter')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(periodOf('2026-11-22', 'year')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('that are complete end by the last day of the data', () => {
    expect(lastCompletePeriod('2026-11-22', 'month')).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(lastCompletePeriod('2026-10-31', 'month')).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(lastCompletePeriod('2026-01-03', 'year')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(lastCompletePeriod('2026-11-22', 'day')).toEqual({ from: '2026-11-22', to: '2026-11-22' })
  })

  it('hold their day, and the last complete one lies within the data', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(...grains), (day, grain) => {
        const { from, to } = periodOf(day, grain)
        expect(from <= day && day <= to).toBe(true)
        expect(lastCompletePeriod(day, grain).to <= day).toBe(true)
      }),
      { seed: 7 },
    )
  })
})

describe('the comparable period', () => {
  it('of October is as long, five weeks before', () => {
    expect(comparablePeriod({ from: '2026-10-01', to: '2026-10-31' })).toEqual({
      from: '2026-08-27',
      to: '2026-09-26',
    })
  })

  it('is equally long, earlier, without overlap, on the same weekdays, at most six days away', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 400 }), (to, length) => {
        const range = lastDays(to, length)
        const before = comparablePeriod(range)
        expect(daysIn(before)).toBe(length)
        expect(weekday(before.from)).toBe(weekday(range.from))
        expect(before.to < range.from).toBe(true)
        expect(daysIn({ from: before.to, to: range.from })).toBeLessThanOrEqual(8)
      }),
      { seed: 7 },
    )
  })
})

describe('days', () => {
  it('are counted with both ends and listed', () => {
    expect(lastDays('2026-11-22')).toEqual({ from: '2026-08-25', to: '2026-11-22' })
    expect(daysOf({ from: '2026-12-31', to: '2027-01-01' })).toEqual(['2026-12-31', '2027-01-01'])
    expect(() => addDays('2026-13-40', 1)).toThrow(RangeError)
  })
})

describe('the partial-period guard', () => {
  it('knows a month that the data does not reach the end of', () => {
    expect(isPartialPeriod('2026-11-01', 'month', '2026-11-22')).toBe(true)
    expect(isPartialPeriod('2026-10-01', 'month', '2026-11-22')).toBe(false)
  })

  it('knows a last day that is far under its weekday', () => {
    const week = [50, 50, 50, 50, 50, 90, 100]
    const days = (last: number | null) => [...week, ...week, ...week, ...week, ...week.slice(0, 6), last]
    expect(isLastDayPartial(days(30))).toBe(true)
    expect(isLastDayPartial(days(80))).toBe(false)
    expect(isLastDayPartial(days(null))).toBe(false)
    expect(isLastDayPartial([100, 1])).toBe(false)
  })
})
