import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalRatesTest } from '../../../../src/analysis/comparison/chi-square.ts'
import { newcombeDifference } from '../../../../src/analysis/comparison/newcombe.ts'
import type { RateSample } from '../../../../src/analysis/comparison/sample.ts'
import { wilsonInterval } from '../../../../src/analysis/comparison/wilson.ts'
import { frozen } from '../frozen.ts'

const rate = (successes: number, n: number): RateSample => frozen({ kind: 'rate', successes, n })

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it('is Wilson’s for 81 of 263', () => {
    const interval = wilsonInterval(81, 263)
    expect(interval.low).toBeCloseTo(0.2553, 4)
    expect(interval.high).toBeCloseTo(0.3662, 4)
  })

  it('stays within nought and one, holds the share, and narrows with more cases', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const successes = Math.round(part * n)
          const { low, high } = wilsonInterval(successes, n)
          const more = wilsonInterval(successes * 10, n * 10)
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeLessThanOrEqual(1)
          expect(low).toBeLessThanOrEqual(successes / n)
          expect(high).toBeGreaterThanOrEqual(successes / n)
          expect(more.high - more.low).toBeLessThan(high - low)
        },
      ),
      { seed: 7 },
    )
  })

  it('widens with the level', () => {
    expect(wilsonInterval(20, 100, 0.99).high).toBeGreaterThan(wilsonInterval(20, 100, 0.9).high)
  })
})

describe('the difference of two shares', () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  it('is Newcombe’s hybrid interval for 56/70 against 48/80', () => {
    const result = newcombeDifference(rate(56, 70), rate(48, 80))
    expect(result.difference).toBeCloseTo(0.2, 10)
    expect(result.low).toBeCloseTo(0.0524, 4)
    expect(result.high).toBeCloseTo(0.3339, 4)
  })

  it('turns its sign when the groups change places', () => {
    const one = newcombeDifference(rate(9, 40), rate(30, 50))
    const two = newcombeDifference(rate(30, 50), rate(9, 40))
    expect(one.low).toBeCloseTo(-two.high, 12)
    expect(one.difference).toBeCloseTo(-two.difference, 12)
  })
})

describe('the test that shares are equal', () => {
  // Fleiss 1981, p. 139, as in R `prop.test(smokers, patients)`.
  it('finds the smokers’ 12.6004 with p 0.005585', () => {
    const result = equalRatesTest([rate(83, 86), rate(90, 93), rate(129, 136), rate(70, 82)])
    expect(result.statistic).toBeCloseTo(12.6004, 4)
    expect(result.df).toBe(3)
    expect(result.pValue).toBeCloseTo(0.005585, 5)
  })

  it('gives 1 where nothing varies or one group is left', () => {
    expect(equalRatesTest([rate(0, 10), rate(0, 20)]).pValue).toBe(1)
    expect(equalRatesTest([rate(3, 10), rate(0, 0)])).toEqual({ statistic: 0, df: 0, pValue: 1 })
  })
})
