import { describe, expect, it } from 'vitest'
import { anomalousDays } from '../../../../src/analysis/series/anomalous-days.ts'
import { errorTails } from '../../../../src/analysis/series/error-tails.ts'
import { evenScale } from '../../../../src/analysis/series/even-scale.ts'
import { expectedDays } from '../../../../src/analysis/series/expected-days.ts'
import { aroundNewYears } from '../../../../src/analysis/series/lunar-days.ts'
import { addDays } from '../../../../src/analysis/series/periods.ts'
import { frozen } from '../frozen.ts'
import { noise } from './noise.ts'

const dated = (values: readonly (number | null)[], from = '2026-01-05') =>
  frozen(values.map((value, day) => ({ date: addDays(from, day), value })))

const found = (values: readonly (number | null)[], newYears: readonly string[] = [], from = '2026-01-05') => {
  const result = anomalousDays(dated(values, from), newYears)
  if (result.kind === 'cannot_tell') throw new Error(result.reason)
  return result
}

/** Sixty days of about 160, and 60 % more at weekends. */
const week = (seed: number, count = 84) =>
  noise(seed, count).map((error, day) => (day % 7 > 4 ? 256 : 160) * Math.exp(0.04 * error))

describe('anomalous days', () => {
  it('are those outside of season and level, with what was expected', () => {
    const values = week(1)
    values[39] = 256
    values[55] = 160
    const { days, tested } = found(values)
    // The 40th day is a Friday that looks like a Saturday, the 56th a Sunday that looks like a Monday.
    expect(days.map(({ date }) => date).toSorted()).toEqual([
      addDays('2026-01-05', 39),
      addDays('2026-01-05', 55),
    ])
    for (const day of days) expect(day.low < day.expected && day.expected < day.high).toBe(true)
    expect(days.find(({ value }) => value === 256)?.expected).toBeCloseTo(160, -1)
    expect(tested).toBe(84)
  })

  it('are not a new level that stays', () => {
    const values = noise(3, 90).map((error, day) => (day < 50 ? 160 : 110) + 5 * error)
    expect(found(values).days).toEqual([])
  })

  it.each([
    ['even noise', (seed: number) => noise(seed, 90).map((error) => 160 + 8 * error), 0.06],
    ['noise with memory', (seed: number) => noise(seed, 90, 0.5).map((error) => 160 + 8 * error), 0.06],
    ['growth', (seed: number) => noise(seed, 90).map((error, day) => 100 + day + 6 * error), 0.06],
    ['doubling', (seed: number) => noise(seed, 90).map((error) => 100 * Math.exp(0.3 * error)), 0.1],
    [
      'small counts',
      (seed: number) => noise(seed, 90).map((error) => Math.round(12 + Math.sqrt(12) * error)),
      0.2,
    ],
  ] as const)('are seldom seen in %s', (_, make, most) => {
    const seen = Array.from({ length: 50 }, (_, seed) => found(make(seed + 1)).days.length > 0)
    expect(seen.filter(Boolean).length / seen.length).toBeLessThanOrEqual(most)
  })

  it('around Tết are held against Tết of the year before, wherever it fell', () => {
    const newYears = ['2025-01-29', '2026-02-17']
    const from = '2024-11-01'
    const dip = (date: string) =>
      aroundNewYears([date], newYears).some((day) => day !== null && day.offset >= -2 && day.offset <= 5)
        ? 0.3
        : 1
    const values = noise(9, 560).map((error, day) => 160 * dip(addDays(from, day)) * Math.exp(0.05 * error))
    expect(found(values, newYears, from).days).toEqual([])
    // Told nothing of the lunar calendar, the same days stand out.
    expect(found(values, [], from).days.length).toBeGreaterThan(8)
    const closedTooLong = values.map((value, day) =>
      addDays(from, day) === '2026-02-24' ? value / 3 : value,
    )
    expect(found(closedTooLong, newYears, from).days.map(({ date }) => date)).toEqual(['2026-02-24'])
  })

  it('around a Tết without an earlier one are not judged', () => {
    const { untested, tested } = found(week(4), ['2026-02-17'])
    expect(untested).toHaveLength(32)
    expect(tested).toBe(84 - 32)
  })

  it('cannot be told of short, still or endless series; gaps are left out', () => {
    expect(anomalousDays(dated(week(1).slice(0, 20)))).toMatchObject({ reason: 'short_history', needed: 28 })
    expect(anomalousDays(dated(new Array(40).fill(5)))).toMatchObject({ reason: 'no_variation' })
    expect(anomalousDays(dated([...week(1), Number.POSITIVE_INFINITY]))).toMatchObject({
      reason: 'not_finite',
    })
    expect(found(week(1).map((value, day) => (day % 10 === 3 ? null : value))).tested).toBe(75)
  })
})

it('expects a weekday’s own level, gaps or not', () => {
  const values = Array.from({ length: 28 }, (_, day) => (day % 7 === 6 ? 20 : 10))
  expect(
    expectedDays(
      frozen(values),
      values.map(() => false),
    ),
  ).toEqual(values)
})

it('takes what doubles as logarithms, and never what is nought or less', () => {
  const level = (values: readonly (number | null)[]) =>
    expectedDays(
      values,
      values.map(() => false),
    )
  const doubling = noise(2, 200).map((error) => 100 * Math.exp(0.5 * error))
  expect(evenScale(doubling, level).to(Math.E)).toBeCloseTo(1, 10)
  expect(evenScale([0, ...doubling], level).to(0)).toBe(0)
  expect(evenScale([-1, 2, 3], level).to(49)).toBe(49)
})

it('gives heavy tails fewer degrees of freedom', () => {
  const normal = noise(1, 2000)
  expect(errorTails(normal)?.df).toBe(30)
  expect(errorTails(normal.map((error) => error ** 3))?.df).toBe(5)
  expect(errorTails([0, 0, 0, 1])).toBeNull()
})
