import { describe, expect, it } from 'vitest'
import { missingDays } from '../../../../src/analysis/quality/missing-days.ts'
import { unitJump } from '../../../../src/analysis/quality/unit-jump.ts'
import { addDays } from '../../../../src/analysis/series/periods.ts'

describe('a change of unit', () => {
  const weeks = Array.from({ length: 30 }, (_, week) => 290e6 + 40e6 * Math.sin(week))

  it('is found where dong begin to be written in thousands', () => {
    const values = weeks.map((value, week) => (week < 21 ? value : value / 1000))
    expect(unitJump(Object.freeze(values))).toEqual({ at: 21, factor: 0.001 })
    expect(unitJump(weeks.map((value, week) => (week < 12 ? value : value * 100)))).toEqual({
      at: 12,
      factor: 100,
    })
  })

  it('is found among gaps, and at the place of the whole series', () => {
    const values = weeks.map((value, week) =>
      week === 3 || week === 20 ? null : week < 21 ? value : value / 1000,
    )
    expect(unitJump(values)?.at).toBe(21)
  })

  it('is not seen in a season, a fall by half, a tripling, growth, or one odd value', () => {
    const odd = weeks.map((value, week) => (week === 15 ? value * 1000 : value))
    const grown = weeks.map((value, week) => value * 1.25 ** week)
    for (const values of [
      weeks,
      weeks.map((value, week) => (week < 15 ? value : value / 2)),
      weeks.map((value, week) => (week < 15 ? value : value * 3)),
      weeks.map((value, week) => (week < 15 ? value : value * 7)),
      odd,
      grown,
      [],
      weeks.slice(0, 9),
      weeks.map(() => 0),
    ])
      expect(unitJump(values)).toBeNull()
  })
})

describe('missing days', () => {
  const range = { from: '2026-10-01', to: '2026-10-31' }
  const all = Array.from({ length: 31 }, (_, day) => addDays(range.from, day))

  it('are the days without data', () => {
    expect(missingDays(all, range)).toEqual([])
    expect(
      missingDays(
        all.filter((day) => day !== '2026-10-14'),
        range,
      ),
    ).toEqual(['2026-10-14'])
  })

  it('leave out the days of rest', () => {
    const open = all.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0 && day !== '2026-10-07')
    expect(missingDays(open, range)).toEqual(['2026-10-07'])
  })
})
