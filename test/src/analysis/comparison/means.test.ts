import { describe, expect, it } from 'vitest'
import { meanInterval } from '../../../../src/analysis/comparison/mean-interval.ts'
import { meanSample } from '../../../../src/analysis/comparison/mean-sample.ts'
import { pooledPValue } from '../../../../src/analysis/comparison/pooled-test.ts'
import { welchTest } from '../../../../src/analysis/comparison/welch.ts'
import { frozen } from '../frozen.ts'

// R `sleep` (Student 1908): extra hours with two drugs.
const first = frozen([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2])
const second = frozen([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])

describe('the difference of two means', () => {
  it('is Welch’s of R `t.test(extra ~ group, data = sleep)`', () => {
    const result = welchTest(meanSample(first), meanSample(second))
    expect(result?.t).toBeCloseTo(-1.8608, 4)
    expect(result?.df).toBeCloseTo(17.776, 3)
    expect(result?.pValue).toBeCloseTo(0.07939, 5)
    expect(result?.low).toBeCloseTo(-3.3654832, 5)
    expect(result?.high).toBeCloseTo(0.2054832, 5)
  })

  it('with one spread for both is R `t.test(extra ~ group, data = sleep, var.equal = TRUE)`', () => {
    expect(pooledPValue(meanSample(first), meanSample(second))).toBeCloseTo(0.07919, 5)
    expect(pooledPValue(meanSample([2, 2]), meanSample([3, 3]))).toBeNull()
  })

  it('cannot be had of single cases or of groups that do not vary', () => {
    expect(welchTest(meanSample([1]), meanSample([2, 3]))).toBeNull()
    expect(welchTest(meanSample([2, 2]), meanSample([3, 3]))).toBeNull()
  })
})

describe('the moments of values', () => {
  it('leave nulls out and keep their digits for large values', () => {
    expect(meanSample(frozen([2, 4, null, 4, 4, 5, 5, 7, 9]))).toEqual({
      kind: 'mean',
      n: 8,
      mean: 5,
      sd: expect.closeTo(2.138089935, 8),
    })
    expect(meanSample([1e9 + 1, 1e9 + 2, 1e9 + 3]).sd).toBeCloseTo(1, 9)
    expect(meanSample([null])).toEqual({ kind: 'mean', n: 0, mean: 0, sd: 0 })
  })

  it('give the interval of R `t.test(sleep$extra[11:20])`', () => {
    const interval = meanInterval(meanSample(second))
    expect(interval?.low).toBeCloseTo(0.8976775, 5)
    expect(interval?.high).toBeCloseTo(3.7623225, 5)
    expect(meanInterval(meanSample([1]))).toBeNull()
  })
})
