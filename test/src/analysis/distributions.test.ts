import { describe, expect, it } from 'vitest'
import {
  chiSquareUpper,
  normalQuantile,
  normalTwoSided,
  studentQuantile,
  studentTwoSided,
} from '../../../src/analysis/distributions.ts'

// Values of scipy 1.x (`scipy.stats.norm`, `t`, `chi2`), which agree with R.
describe('distributions', () => {
  it('knows normal and t quantiles', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 9)
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 9)
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.2281388519649385, 7)
    expect(studentQuantile(0.975, 3.5)).toBeCloseTo(2.9400886379827282, 7)
    expect(studentQuantile(0.975, 20000)).toBeCloseTo(1.9600826051581348, 6)
  })

  it('keeps its digits far out in the tails, where findings would tie at nought', () => {
    expect(normalTwoSided(10) / 1.523970604832094e-23).toBeCloseTo(1, 6)
    expect(normalTwoSided(30) / 9.813427854295816e-198).toBeCloseTo(1, 6)
    expect(studentTwoSided(10, 1e5) / 1.5633015300207252e-23).toBeCloseTo(1, 6)
    expect(normalTwoSided(3.9999999) / normalTwoSided(4.0000001)).toBeCloseTo(1, 5)
  })

  it('agrees with chi-square', () => {
    expect(chiSquareUpper(12.6004, 3)).toBeCloseTo(0.005585506033189036, 9)
    expect(chiSquareUpper(3.841458820694124, 1)).toBeCloseTo(0.05, 9)
    expect(chiSquareUpper(0, 2)).toBe(1)
  })
})
