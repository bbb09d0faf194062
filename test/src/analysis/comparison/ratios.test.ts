import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrap } from '../../../../src/analysis/comparison/bootstrap.ts'
import { changeBetween } from '../../../../src/analysis/comparison/change.ts'
import { contrastOf } from '../../../../src/analysis/comparison/contrast.ts'
import { differenceOf } from '../../../../src/analysis/comparison/difference.ts'
import { levelInterval } from '../../../../src/analysis/comparison/level-interval.ts'
import { linearised } from '../../../../src/analysis/comparison/linearised.ts'
import { ratioDifference } from '../../../../src/analysis/comparison/ratio-difference.ts'
import type { RatioSample } from '../../../../src/analysis/comparison/sample.ts'
import { smallSample } from '../../../../src/analysis/comparison/small-sample.ts'
import { isSteady } from '../../../../src/analysis/comparison/steady-ratio.ts'
import { welchTest } from '../../../../src/analysis/comparison/welch.ts'
import { detectableEffect } from '../../../../src/analysis/experiment/detectable-effect.ts'
import { adjustedContrast } from '../../../../src/analysis/relation/adjusted-contrast.ts'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { combineSamples } from '../../../../src/inquiry/segment/combine-samples.ts'
import { frozen } from '../frozen.ts'
import { noise } from '../noise.ts'

interface Row {
  readonly numerator: number
  readonly denominator: number
}

/** Customers with one to five orders whose size hangs on their number. */
function customers(count: number, value: number, seed: number): readonly Row[] {
  const random = seededRandom(seed)
  return frozen(
    noise(count, seed + 1).map((luck) => {
      const denominator = 1 + Math.floor(5 * random() ** 2)
      return { numerator: denominator * value * Math.exp(0.3 * luck) * (1 + denominator / 20), denominator }
    }),
  )
}

/** Advertisements: spend with a long tail, conversions that most of them do not have. */
function advertisements(count: number, cost: number, seed: number): readonly Row[] {
  const random = seededRandom(seed)
  return frozen(
    noise(count, seed + 1).map((luck) => {
      const size = Math.exp(luck)
      return { numerator: cost * size, denominator: Math.floor(size * 1.5 * random()) }
    }),
  )
}

function ratioOf(rows: readonly Row[]): number {
  return sumOf(rows, (row) => row.numerator) / sumOf(rows, (row) => row.denominator)
}

function sumOf(rows: readonly Row[], value: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0)
}

function sampleOf(rows: readonly Row[]): RatioSample {
  return frozen({
    kind: 'ratio',
    n: rows.length,
    numerator: sumOf(rows, (row) => row.numerator),
    denominator: sumOf(rows, (row) => row.denominator),
    nn: sumOf(rows, (row) => row.numerator ** 2),
    nd: sumOf(rows, (row) => row.numerator * row.denominator),
    dd: sumOf(rows, (row) => row.denominator ** 2),
  })
}

function told<Result extends object>(result: Result): Exclude<Result, { readonly kind: 'cannot_tell' }> {
  if ('reason' in result) throw new Error(String(result.reason))
  return result as Exclude<Result, { readonly kind: 'cannot_tell' }>
}

const three: readonly Row[] = [
  { numerator: 2, denominator: 1 },
  { numerator: 4, denominator: 2 },
  { numerator: 9, denominator: 3 },
]

describe('a ratio of sums', () => {
  // By hand: 9 x 0.52 is the mean square of -0.5, -1 and 1.5 about 2.5, by the mean denominator of 2.
  test('is the mean of its linearised rows, with the standard error of the delta method', () => {
    const mean = linearised(sampleOf(Array.from({ length: 30 }, () => three).flat()))
    expect(mean).toMatchObject({ n: 90, mean: 2.5, sd: expect.closeTo(Math.sqrt(105 / 89) / 2, 10) })
    expect(mean.sd / Math.sqrt(90)).toBeCloseTo(0.0572, 4)
  })

  test.each([
    ['orders of customers', customers(400, 55, 3), customers(500, 50, 8)],
    ['spend with a long tail by conversions', advertisements(500, 40, 5), advertisements(600, 30, 9)],
  ])('has the interval that a bootstrap gives: %s', (_, one, two) => {
    const delta = told(ratioDifference(sampleOf(one), sampleOf(two)))
    const drawn = told(
      bootstrap([one, two], ([a = [], b = []]) => ratioOf(a) - ratioOf(b), {
        resamples: 1500,
        method: 'percentile',
      }),
    )
    expect(delta.difference).toBeCloseTo(drawn.estimate, 9)
    const width = delta.high - delta.low
    expect(Math.abs(delta.low - drawn.low)).toBeLessThan(0.1 * width)
    expect(Math.abs(delta.high - drawn.high)).toBeLessThan(0.1 * width)
    const own = told(bootstrap([one], ([a = []]) => ratioOf(a), { resamples: 1500 }))
    const interval = levelInterval(sampleOf(one))
    expect(Math.abs((interval?.low ?? 0) - own.low)).toBeLessThan(0.1 * (own.high - own.low))
    expect(Math.abs((interval?.high ?? 0) - own.high)).toBeLessThan(0.1 * (own.high - own.low))
  })

  test('has the same p-value in any currency, and the other sign the other way round', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (rate) => {
        const [one, two] = [customers(60, 55, 3), customers(60, 50, 8)]
        const priced = (rows: readonly Row[]) =>
          sampleOf(rows.map((row) => ({ ...row, numerator: row.numerator * rate })))
        const plain = told(differenceOf(sampleOf(one), sampleOf(two)))
        const changed = told(differenceOf(priced(two), priced(one)))
        const turned = Math.abs(changed.difference / rate + plain.difference) < 1e-6
        return turned && Math.abs(plain.pValue - changed.pValue) < 1e-6
      }),
      { numRuns: 30 },
    )
  })

  test('seldom calls chance a gap where few rows of skewed spend stand against many; Welch alone does too often', () => {
    const pairs = Array.from({ length: 600 }, (_, seed) =>
      [30, 400].map((count, side) => sampleOf(advertisements(count, 40, 10 * (seed + 1) + 5 * side))),
    )
    const called = (pValue: (few: RatioSample, many: RatioSample) => number) =>
      pairs.filter(([few, many]) => few !== undefined && many !== undefined && pValue(few, many) < 0.05)
        .length / pairs.length
    expect(called((few, many) => told(ratioDifference(few, many)).pValue)).toBeLessThan(0.05)
    expect(called((few, many) => welchTest(linearised(few), linearised(many))?.pValue ?? 1)).toBeGreaterThan(
      0.05,
    )
  })

  test('changes between periods by its rows', () => {
    const dearer = changeBetween(sampleOf(customers(500, 70, 3)), sampleOf(customers(500, 50, 8)))
    expect(dearer).toMatchObject({ kind: 'change', direction: 'up', verdict: 'changed', nFirst: 500 })
    expect(detectableEffect(sampleOf(customers(500, 50, 8)), 500)).toMatchObject({
      kind: 'detectable_effect',
      relative: expect.closeTo(0.09, 1),
    })
  })

  test('of two groups is the ratio of their sums, however they differ', () => {
    const [one, two] = [advertisements(80, 40, 3), advertisements(120, 10, 4)]
    const both = combineSamples([sampleOf(one), sampleOf(two)])
    const whole = sampleOf([...one, ...two])
    expect(both).toMatchObject({ kind: 'ratio', n: 200, denominator: whole.denominator })
    expect(levelInterval(both ?? whole)?.high).toBeCloseTo(levelInterval(whole)?.high ?? 0, 8)
  })

  test('is held within strata by their denominators', () => {
    const stratum = (name: string, cost: number) => ({
      name,
      segment: sampleOf(customers(300, cost, 3)),
      against: sampleOf(customers(300, cost, 3).map((row) => ({ ...row, numerator: row.numerator + 1 }))),
    })
    const held = told(adjustedContrast([stratum('low', 10), stratum('high', 50)]))
    const share = 300 / sumOf(customers(300, 10, 3), (row) => row.denominator)
    expect(held.difference).toBeCloseTo(-share, 8)
    expect(held.crude).toBeCloseTo(-share, 8)
    expect(held.overlap).toBe(1)
  })

  test('cannot be told of few rows, of a denominator that is hardly there, or of rows that do not vary', () => {
    const same = sampleOf(Array.from({ length: 40 }, () => ({ numerator: 4.1, denominator: 2 })))
    const fine = sampleOf(customers(40, 50, 1))
    const limits = { minCases: 10, minEvents: 5 }
    expect(differenceOf(same, same)).toMatchObject({ reason: 'no_variation' })
    expect(contrastOf(sampleOf(customers(19, 50, 1)), fine, { limits })).toMatchObject({
      reason: 'small_sample',
      n: 19,
      needed: 20,
    })
    expect(smallSample(sampleOf(customers(40, 50, 1)))).toMatchObject({ needed: 100 })
    expect(differenceOf({ ...fine, denominator: 0 }, fine)).toMatchObject({ reason: 'no_data' })
    expect(differenceOf({ kind: 'mean', n: 40, mean: 1, sd: 1 }, fine)).toMatchObject({
      reason: 'different_kinds',
    })
    const seldom = (count: number) =>
      sampleOf(Array.from({ length: 30 }, (_, row) => ({ numerator: 5, denominator: Number(row < count) })))
    expect([isSteady(seldom(12)), isSteady(seldom(6))]).toEqual([true, false])
    expect(levelInterval(seldom(6))).toBeNull()
    expect(detectableEffect(seldom(6), 100)).toMatchObject({ reason: 'small_sample' })
    expect(smallSample(seldom(6), { minCases: 1, minEvents: 5 })).toMatchObject({ reason: 'small_sample' })
  })
})

describe('a bootstrap', () => {
  // Efron and Tibshirani 1993, table 14.1 and 14.2: variance of 26 spatial test results, 90 % intervals over 2,000 samples.
  const spatial = frozen([
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
  ])
  const variance = ([values = []]: readonly (readonly number[])[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  }

  test.each([
    ['bca', 115.8, 259.6],
    ['percentile', 100.8, 233.9],
  ] as const)('gives the published %s interval, as near as chance allows', (method, low, high) => {
    const result = bootstrap([spatial], variance, { level: 0.9, method, resamples: 4000 })
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.estimate).toBeCloseTo(171.5, 1)
    expect(Math.abs(result.low - low)).toBeLessThan(4)
    expect(Math.abs(result.high - high)).toBeLessThan(4)
  })

  test('is the same for the same seed and another for another', () => {
    const run = (seed: number) => bootstrap([spatial], variance, { resamples: 200, seed })
    expect(run(5)).toEqual(run(5))
    expect(run(5)).not.toEqual(run(6))
  })

  test('cannot be told of few units, constant ones, or what is no number', () => {
    expect(bootstrap([], variance)).toMatchObject({ reason: 'small_sample' })
    expect(bootstrap([[1]], variance)).toMatchObject({ reason: 'small_sample', n: 1, needed: 8 })
    expect(bootstrap([new Array<number>(20).fill(3)], variance, { resamples: 50 })).toMatchObject({
      reason: 'no_variation',
    })
    expect(bootstrap([[...spatial, Number.NaN]], variance, { resamples: 50 })).toMatchObject({
      reason: 'not_finite',
    })
  })
})
