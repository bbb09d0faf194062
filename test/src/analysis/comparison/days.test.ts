import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRatio } from '../../../../src/analysis/comparison/count-ratio.ts'
import { dailyDifference } from '../../../../src/analysis/comparison/daily-difference.ts'
import { differenceOf } from '../../../../src/analysis/comparison/difference.ts'
import { meanSample } from '../../../../src/analysis/comparison/mean-sample.ts'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { effectiveShare } from '../../../../src/analysis/series/effective-size.ts'
import { autoregression, noise } from '../noise.ts'

/** Events of a day that expects `mean` of them (Knuth 1969). */
function poisson(mean: number, random: () => number): number {
  let count = -1
  for (let product = 1; product > Math.exp(-mean); count += 1) product *= random()
  return count
}

const weekend = (day: number) => (day % 7 > 4 ? 3 : 0)

describe('daily means', () => {
  /** Share of periods without any change that are called changed. */
  const falseAlarms = (weight: number, test: (series: readonly number[]) => number | null) => {
    const runs = Array.from({ length: 200 }, (_, seed) => autoregression(112, weight, seed + 1))
    return (
      runs.filter((series) => (test(series.map((value, day) => 20 + value + weekend(day))) ?? 1) < 0.05)
        .length / 200
    )
  }
  const adjusted = (series: readonly number[]) => {
    const result = dailyDifference(series.slice(56), series.slice(0, 56))
    return result.kind === 'cannot_tell' ? null : result.pValue
  }
  const plain = (series: readonly number[]) => {
    const result = differenceOf(meanSample(series.slice(56)), meanSample(series.slice(0, 56)))
    return result.kind === 'cannot_tell' ? null : result.pValue
  }

  test('that hang together are not called changed more often than chance allows', () => {
    expect(falseAlarms(0.7, adjusted)).toBeLessThanOrEqual(0.08)
    expect(falseAlarms(0.7, plain)).toBeGreaterThan(0.15)
    expect(falseAlarms(0, adjusted)).toBeLessThanOrEqual(0.08)
  })

  test('show a change that the weekend would hide', () => {
    const days = noise(56, 4).map((value, day) => 20 + 0.5 * value + 3 * weekend(day) + (day >= 28 ? 1 : 0))
    const result = dailyDifference(days.slice(28), days.slice(0, 28))
    expect(result).toMatchObject({ kind: 'difference', nFirst: 28, nSecond: 28 })
    if (result.kind === 'cannot_tell') return
    expect(result.pValue).toBeLessThan(1e-4)
    expect(result.low).toBeGreaterThan(0)
    expect(result.difference).toBeGreaterThan(0.7)
  })

  test('turn with their sides, and missing days are left out', () => {
    const [one, two] = [noise(28, 1), noise(28, 2).map((value) => value + 1)]
    const [there, back] = [dailyDifference(one, two), dailyDifference(two, one)]
    if (there.kind === 'cannot_tell' || back.kind === 'cannot_tell') throw new Error('refused')
    expect(there.difference).toBeCloseTo(-back.difference, 12)
    expect(there.pValue).toBeCloseTo(back.pValue, 12)
    expect(
      dailyDifference(
        one.with(3, 0).map((value, day) => (day === 3 ? null : value)),
        two,
      ),
    ).toMatchObject({ nFirst: 27 })
  })

  test.each([
    ['one day', [1], [2], 'small_sample'],
    ['nothing', [], [], 'small_sample'],
    ['two days', [1, 2], [5, 7], 'short_history'],
    ['constant days', new Array(20).fill(4), new Array(20).fill(4), 'no_variation'],
    ['an infinite day', [...noise(20, 1), Number.POSITIVE_INFINITY], noise(21, 2), 'not_finite'],
    [
      'days that are one long wave',
      Array.from({ length: 20 }, (_, day) => Math.sin(day / 12)),
      noise(20, 3),
      'short_history',
    ],
  ])('cannot be told of %s', (name, one, two, reason) => {
    const result = dailyDifference(
      one,
      name === 'days that are one long wave' ? one.map((value) => value * 2) : two,
    )
    expect(result).toMatchObject({ kind: 'cannot_tell', reason })
  })

  test('are worth fewer days the more they hang together', () => {
    expect(effectiveShare([autoregression(2000, 0.5, 1)])).toBeCloseTo(1 / 3, 1)
    expect(effectiveShare([noise(2000, 1)])).toBeGreaterThan(0.9)
    expect(effectiveShare([Array.from({ length: 50 }, (_, day) => day % 2)])).toBe(1)
  })
})

describe('counts of two segments on the same days', () => {
  const random = seededRandom(9)
  const busy = noise(60, 5).map((luck) => 30 * Math.exp(0.5 * luck))
  const days = (times: number, spread: number) =>
    busy.map((mean, day) =>
      poisson(times * mean * Math.exp(spread * (noise(1, day + Math.round(1000 * times))[0] ?? 0)), random),
    )

  test('share what makes a day busy: only chance is left between them', () => {
    const result = countRatio(days(1.3, 0), days(1, 0))
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.ratio).toBeCloseTo(1.3, 1)
    expect(result.dispersion).toBeLessThan(1.6)
    expect(result.ratioInterval.low).toBeGreaterThan(1.15)
    expect(result.ratioInterval.high).toBeLessThan(1.45)
    expect(result.low).toBeGreaterThan(0)
  })

  test('are less sure where their days differ by more than chance', () => {
    const [calm, wild] = [countRatio(days(1.3, 0), days(1, 0)), countRatio(days(1.3, 0.6), days(1, 0.6))]
    if (calm.kind === 'cannot_tell' || wild.kind === 'cannot_tell') throw new Error('refused')
    expect(wild.dispersion).toBeGreaterThan(2)
    const width = ({ ratioInterval: { low, high } }: typeof calm) => Math.log(high / low)
    expect(width(wild)).toBeGreaterThan(1.4 * width(calm))
  })

  test('of plain Poisson noise have the interval of the formula', () => {
    const flat = (count: number) => Array.from({ length: 30 }, (_, day) => count + (day % 2 === 0 ? 2 : -2))
    const result = countRatio(flat(60), flat(50))
    // Dispersion 1: error sqrt(1/1800 + 1/1500) = 0.03496, t(29) 2.0452.
    expect(result).toMatchObject({ ratio: 1.2, dispersion: 1, first: 60, second: 50, difference: 10 })
    if (result.kind === 'cannot_tell') return
    expect(result.ratioInterval.low).toBeCloseTo(1.1172, 4)
    expect(result.ratioInterval.high).toBeCloseTo(1.289, 3)
  })

  test('turn round with their sides', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 10, maxLength: 30 }), (one) => {
        const two = one.toReversed().map((count) => count + 5)
        const [there, back] = [countRatio(one, two), countRatio(two, one)]
        if (there.kind === 'cannot_tell' || back.kind === 'cannot_tell') return false
        return Math.abs(there.ratio * back.ratio - 1) < 1e-9 && Math.abs(there.pValue - back.pValue) < 1e-9
      }),
    )
  })

  test.each([
    ['unequal spans', [1, 2], [1], 'different_kinds'],
    ['a negative count', [-1, ...new Array(9).fill(5)], new Array(10).fill(5), 'not_positive'],
    [
      'an infinite count',
      [Number.POSITIVE_INFINITY, ...new Array(9).fill(5)],
      new Array(10).fill(5),
      'not_finite',
    ],
    ['few days', [50, 60], [50, 60], 'small_sample'],
    ['few events', new Array(10).fill(0), new Array(10).fill(9), 'small_sample'],
  ])('cannot be told of %s', (_, one, two, reason) => {
    expect(countRatio(one, two)).toMatchObject({ kind: 'cannot_tell', reason })
  })
})
