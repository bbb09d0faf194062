import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sample } from '../../../../src/analysis/comparison/sample.ts'
import { combineSamples } from '../../../../src/inquiry/segment/combine-samples.ts'

const rate = (successes: number, n: number): Sample => ({ kind: 'rate', successes, n })

/** Moments of cases as the textbook has them, with the divisor n - 1. */
function meanOf(cases: readonly number[]): Sample {
  const n = cases.length
  const mean = cases.reduce((sum, value) => sum + value, 0) / n
  const squares = cases.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { kind: 'mean', n, mean, sd: n < 2 ? 0 : Math.sqrt(squares / (n - 1)) }
}

test('shares are put together by their cases, not averaged', () => {
  expect(combineSamples([rate(1, 10), rate(3, 30)])).toEqual(rate(4, 40))
  expect(combineSamples([rate(0, 0), rate(3, 30)])).toEqual(rate(3, 30))
  expect(combineSamples([rate(1, 10)])).toEqual(rate(1, 10))
})

test('nothing, and shares beside means, give nothing', () => {
  expect(combineSamples([])).toBeNull()
  expect(combineSamples([rate(1, 10), meanOf([1, 2])])).toBeNull()
})

test('means have the moments of all their cases together', () => {
  const group = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
      const expected = meanOf(groups.flat())
      const combined = combineSamples(groups.map(meanOf))
      if (combined?.kind !== 'mean' || expected.kind !== 'mean') throw new Error('not means')
      expect(combined.n).toBe(expected.n)
      expect(combined.mean).toBeCloseTo(expected.mean, 5)
      expect(combined.sd).toBeCloseTo(expected.sd, 4)
    }),
    { numRuns: 300 },
  )
})

test('a single case has no spread', () => {
  expect(combineSamples([meanOf([7])])).toEqual({ kind: 'mean', n: 1, mean: 7, sd: 0 })
})
