import { describe, expect, it } from 'vitest'
import { equalCountsTest } from '../../../../src/analysis/relation/equal-counts.ts'

describe('whether cases fall on groups alike', () => {
  it('agrees with R chisq.test on 16, 18, 16, 14, 12, 12', () => {
    const result = equalCountsTest(Object.freeze([16, 18, 16, 14, 12, 12]))
    expect(result.statistic).toBeCloseTo(2, 12)
    expect(result.df).toBe(5)
    expect(result.pValue).toBeCloseTo(0.849145, 6)
  })

  it('says which group stands out', () => {
    const { residuals, expected } = equalCountsTest([90, 10, 10, 10])
    expect(expected).toBe(30)
    // (90 - 30) / sqrt(30 * 3 / 4)
    expect(residuals[0]).toBeCloseTo(12.649, 3)
    expect(residuals[1]).toBeLessThan(0)
  })

  it.each([[[]], [[7]], [[0, 0]]])('finds nothing in %j', (counts) => {
    expect(equalCountsTest(counts).pValue).toBe(1)
  })
})
