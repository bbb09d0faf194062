import { describe, expect, it } from 'vitest'
import { daysNeeded } from '../../../../src/analysis/experiment/days-needed.ts'
import { twoProportionSampleSize } from '../../../../src/analysis/experiment/two-proportion-sample-size.ts'

describe('the size of a test of two shares', () => {
  // R `power.prop.test(p1 = .50, p2 = .75, power = .90)`.
  it('is 76.7 a group for 0.5 to 0.75 at power 0.9', () => {
    expect(twoProportionSampleSize(0.5, 0.75, 0.9)?.exact).toBeCloseTo(76.7, 1)
  })

  // R `power.prop.test(p1 = .20, p2 = .25, power = .80)`: 1093.739.
  it('is 1,094 a group for 0.20 to 0.25 at power 0.8, in either direction', () => {
    expect(twoProportionSampleSize(0.2, 0.25)?.perGroup).toBe(1094)
    expect(twoProportionSampleSize(0.25, 0.2)?.perGroup).toBe(1094)
  })

  it('does not exist for equal or impossible shares', () => {
    expect(twoProportionSampleSize(0.2, 0.2)).toBeNull()
    expect(twoProportionSampleSize(0.2, 1.2)).toBeNull()
  })
})

describe('the days of a test', () => {
  it('come in whole weeks', () => {
    expect(daysNeeded(1094, 100)).toBe(28)
    expect(daysNeeded(10, 100_000)).toBe(7)
  })

  it('are unknown without traffic', () => {
    expect(daysNeeded(1094, 0)).toBeNull()
  })
})
