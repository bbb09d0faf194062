import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysIn } from '../../../src/analysis/series/periods.ts'
import { periodOf as periodOfSubject } from '../../../src/inquiry/period.ts'
import type { ModelInfo } from '../../../src/metrics/catalog.ts'
import type { TimeRange } from '../../../src/metrics/query.ts'
import { catalog, modelOf } from './sample-shop.ts'

const [rate] = catalog.metrics
if (rate === undefined) throw new Error('the catalogue has no metric')

const periodOf = (model: ModelInfo | undefined, asked: TimeRange | null) =>
  periodOfSubject({ model, metric: rate }, asked)

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()

describe('without an asked period', () => {
  test('the last ninety days are taken, and the thirteen weeks before them on the same weekdays', () => {
    const period = periodOf(modelOf('2025-01-01', '2026-11-22'), null)
    expect(period).toEqual({
      present: { from: '2026-08-25', to: '2026-11-22' },
      earlier: { from: '2026-05-26', to: '2026-08-23' },
      leftOut: null,
      youngerThan: null,
      outside: null,
    })
  })

  test('a last day that is not complete is left out and named', () => {
    const period = periodOf(modelOf('2025-01-01', '2026-11-22', '2026-11-22'), null)
    expect(period?.present).toEqual({ from: '2026-08-24', to: '2026-11-21' })
    expect(period?.leftOut).toBe('2026-11-22')
  })

  test('a last month that is not complete is left out whole', () => {
    const period = periodOf(modelOf('2025-01-01', '2026-11-22', '2026-11-01'), null)
    expect(period?.present.to).toBe('2026-10-31')
    expect(period?.leftOut).toBe('2026-11-01')
  })

  test('data shorter than ninety days is taken whole and has nothing before it', () => {
    expect(periodOf(modelOf('2026-11-01', '2026-11-22'), null)).toEqual({
      present: { from: '2026-11-01', to: '2026-11-22' },
      earlier: null,
      leftOut: null,
      youngerThan: null,
      outside: null,
    })
  })

  test('an earlier period that the data reaches only in part is none', () => {
    expect(periodOf(modelOf('2026-05-26', '2026-11-22'), null)?.earlier).not.toBeNull()
    expect(periodOf(modelOf('2026-05-27', '2026-11-22'), null)?.earlier).toBeNull()
  })
})

describe('with an asked period', () => {
  const model = modelOf('2023-01-01', '2026-11-22')

  test('it is taken as asked, against the weeks before it', () => {
    const period = periodOf(model, { from: '2026-10-01', to: '2026-10-31' })
    expect(period?.present).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(period?.earlier).toEqual({ from: '2026-08-27', to: '2026-09-26' })
  })

  test('a February of a leap year has its day', () => {
    const period = periodOf(model, { from: '2024-02-01', to: '2024-02-29' })
    expect(period?.present).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(period?.earlier).toEqual({ from: '2023-12-28', to: '2024-01-25' })
  })

  test('it is cut where the data ends or begins', () => {
    expect(periodOf(model, { from: '2026-11-01', to: '2026-12-31' })?.present).toEqual({
      from: '2026-11-01',
      to: '2026-11-22',
    })
    expect(periodOf(model, { from: '2022-06-01', to: '2023-02-28' })?.present).toEqual({
      from: '2023-01-01',
      to: '2023-02-28',
    })
  })

  test('a whole week stands against the whole week before', () => {
    const period = periodOf(model, { from: '2026-11-09', to: '2026-11-15' })
    expect(period?.earlier).toEqual({ from: '2026-11-02', to: '2026-11-08' })
  })

  test('a single day stands against the same weekday', () => {
    const period = periodOf(model, { from: '2026-11-20', to: '2026-11-20' })
    expect(period?.earlier).toEqual({ from: '2026-11-13', to: '2026-11-13' })
  })
})

describe('of a metric whose cases need 240 days', () => {
  const model = modelOf('2025-01-01', '2026-11-22', '2026-11-22')
  const slow = (asked: TimeRange | null, of = model) =>
    periodOfSubject({ model: of, metric: { ...rate, maturesAfterDays: 240 } }, asked)

  test('the latest days are those old enough, and so are those before them', () => {
    expect(slow(null)).toEqual({
      present: { from: '2025-12-27', to: '2026-03-26' },
      earlier: { from: '2025-09-27', to: '2025-12-25' },
      leftOut: null,
      youngerThan: 240,
      outside: null,
    })
  })

  test('an asked period is cut to them', () => {
    const period = slow({ from: '2026-03-01', to: '2026-03-31' })
    expect(period?.present).toEqual({ from: '2026-03-01', to: '2026-03-26' })
    expect(period?.youngerThan).toBe(240)
  })

  test('one that is old enough as a whole is taken as asked, and nothing is said', () => {
    const period = slow({ from: '2026-02-01', to: '2026-02-28' })
    expect(period?.present).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(period?.youngerThan).toBeNull()
  })

  test('one that is too young as a whole is told apart from one without data', () => {
    expect(slow({ from: '2026-10-01', to: '2026-10-31' })?.outside).toBe('too_young')
    expect(slow({ from: '2027-10-01', to: '2027-10-31' })?.outside).toBe('no_data')
    expect(slow({ from: '2023-10-01', to: '2023-10-31' })?.outside).toBe('no_data')
  })

  test('where no day is old enough, a day without data is asked, and none before it', () => {
    const period = slow(null, modelOf('2026-08-01', '2026-11-22'))
    expect(period?.present.to).toBe('2026-03-27')
    expect(period?.earlier).toBeNull()
    expect(period?.youngerThan).toBe(240)
  })
})

test('data without time has no period', () => {
  const { time: _, ...timeless } = modelOf('2026-01-01', '2026-02-01')
  expect(periodOf(timeless, null)).toBeNull()
  expect(periodOf(undefined, { from: '2026-01-01', to: '2026-01-31' })).toBeNull()
})

describe('days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i give %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
  })
})

test('the earlier period is as long, ends before the present one and keeps the weekdays, whatever is asked', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-12-31', days))
  const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
  fc.assert(
    fc.property(span, fc.option(span, { nil: null }), fc.boolean(), (range, asked, partial) => {
      fc.pre(range.from < range.to)
      fc.pre(asked === null || (asked.to >= range.from && asked.from < range.to))
      const period = periodOf(modelOf(range.from, range.to, partial ? range.to : undefined), asked)
      if (period === null) throw new Error('no period')
      const { present, earlier } = period
      expect(present.from <= present.to).toBe(true)
      expect(present.from >= range.from && present.to <= range.to).toBe(true)
      if (partial) expect(present.to < range.to).toBe(true)
      if (earlier === null) return
      expect(daysIn(earlier)).toBe(daysIn(present))
      expect(earlier.to < present.from).toBe(true)
      expect(earlier.from >= range.from).toBe(true)
      expect(weekday(earlier.from)).toBe(weekday(present.from))
    }),
    { numRuns: 500 },
  )
})
