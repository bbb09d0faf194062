import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bootstrap } from '../../../../src/analysis/comparison/bootstrap.ts'
import { ratioDifference, ratioVariance } from '../../../../src/analysis/comparison/ratio-difference.ts'
import { type RatioUnit, ratioMoments } from '../../../../src/analysis/comparison/ratio-moments.ts'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { frozen } from '../frozen.ts'
import { noise } from '../noise.ts'

/** Customers with one to five orders whose size hangs on their number. */
function customers(count: number, value: number, seed: number): readonly RatioUnit[] {
  const random = seededRandom(seed)
  return frozen(
    noise(count, seed + 1).map((luck) => {
      const denominator = 1 + Math.floor(5 * random() ** 2)
      return { numerator: denominator * value * Math.exp(0.3 * luck) * (1 + denominator / 20), denominator }
    }),
  )
}

const ratioOf = (units: readonly RatioUnit[]) =>
  units.reduce((sum, unit) => sum + unit.numerator, 0) /
  units.reduce((sum, unit) => sum + unit.denominator, 0)

describe('a ratio of sums', () => {
  test('has the moments of its units', () => {
    const units = [
      { numerator: 2, denominator: 1 },
      { numerator: 4, denominator: 2 },
      { numerator: 9, denominator: 3 },
    ]
    expect(ratioMoments(units)).toEqual({
      n: 3,
      meanNumerator: 5,
      meanDenominator: 2,
      varNumerator: 13,
      varDenominator: 1,
      covariance: 3.5,
    })
    const thirty = ratioMoments(Array.from({ length: 30 }, () => units).flat())
    expect(Math.sqrt(ratioVariance(thirty))).toBeCloseTo(0.0572, 4)
  })

  test('has by the delta method the interval that a bootstrap by customer gives', () => {
    const [one, two] = [customers(400, 55, 3), customers(500, 50, 8)]
    const delta = ratioDifference(ratioMoments(one), ratioMoments(two))
    const drawn = bootstrap([one, two], ([a = [], b = []]) => ratioOf(a) - ratioOf(b), { resamples: 1500 })
    if (delta.kind === 'cannot_tell' || drawn.kind === 'cannot_tell') throw new Error('refused')
    expect(delta.difference).toBeCloseTo(drawn.estimate, 9)
    const width = delta.high - delta.low
    expect(Math.abs(delta.low - drawn.low)).toBeLessThan(0.08 * width)
    expect(Math.abs(delta.high - drawn.high)).toBeLessThan(0.08 * width)
  })

  test('has the same p-value in any currency, and the other sign the other way round', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (rate) => {
        const [one, two] = [customers(60, 55, 3), customers(60, 50, 8)]
        const priced = (units: readonly RatioUnit[]) =>
          ratioMoments(units.map((unit) => ({ ...unit, numerator: unit.numerator * rate })))
        const plain = ratioDifference(ratioMoments(one), ratioMoments(two))
        const changed = ratioDifference(priced(two), priced(one))
        if (plain.kind === 'cannot_tell' || changed.kind === 'cannot_tell') return false
        const turned = Math.abs(changed.difference / rate + plain.difference) < 1e-6
        return turned && Math.abs(plain.pValue - changed.pValue) < 1e-6
      }),
      { numRuns: 30 },
    )
  })

  test('cannot be told of few units, of constant ones, or of what is no number', () => {
    const same = ratioMoments(Array.from({ length: 40 }, () => ({ numerator: 4, denominator: 2 })))
    const fine = ratioMoments(customers(40, 50, 1))
    expect(ratioDifference(same, same)).toMatchObject({ reason: 'no_variation' })
    expect(ratioDifference({ ...fine, n: 1 }, fine)).toMatchObject({
      reason: 'small_sample',
      n: 1,
      needed: 30,
    })
    expect(ratioDifference({ ...fine, varNumerator: Number.NaN }, fine)).toMatchObject({
      reason: 'not_finite',
    })
    expect(ratioDifference({ ...fine, meanDenominator: 0 }, fine)).toMatchObject({ reason: 'not_positive' })
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
