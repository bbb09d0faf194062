import { describe, expect, it } from 'vitest'
import { changeBetween } from '../../../../src/analysis/comparison/change.ts'
import type { RateSample } from '../../../../src/analysis/comparison/sample.ts'
import { frozen } from '../frozen.ts'

const rate = (successes: number, n: number): RateSample => frozen({ kind: 'rate', successes, n })

describe('a change between periods', () => {
  it('of a rate is absolute, relative and bounded', () => {
    expect(changeBetween(rate(500, 10_000), rate(400, 10_000))).toMatchObject({
      kind: 'change',
      direction: 'up',
      verdict: 'changed',
      difference: expect.closeTo(0.01, 12),
      relative: expect.closeTo(0.25, 12),
      nFirst: 10_000,
      low: expect.closeTo(0.004256, 5),
      high: expect.closeTo(0.015764, 5),
      level: 0.95,
    })
  })

  it('that is real but smaller than matters is no change', () => {
    expect(changeBetween(rate(501_500, 1_000_000), rate(500_000, 1_000_000))).toMatchObject({
      pValue: expect.closeTo(0.0339, 3),
      verdict: 'no_change',
    })
  })

  it('whose interval lies within the practical minimum is no change', () => {
    expect(changeBetween(rate(5000, 10_000), rate(5003, 10_000))).toMatchObject({ verdict: 'no_change' })
  })

  it('that chance may explain and that may yet matter is unclear', () => {
    expect(changeBetween(rate(12, 200), rate(10, 200))).toMatchObject({ verdict: 'unclear' })
  })

  it('of a daily series compares its days, gaps left out', () => {
    const present = frozen({ kind: 'daily' as const, values: [80, 82, null, 78, 81, 79, 80] })
    const earlier = frozen({ kind: 'daily' as const, values: [100, 101, 99, 100, 102, 98, 100] })
    expect(changeBetween(present, earlier)).toMatchObject({
      direction: 'down',
      verdict: 'changed',
      first: 80,
      second: 100,
      relative: -0.2,
      nFirst: 6,
    })
  })

  it('has no relative size after nought', () => {
    expect(changeBetween(rate(5, 1000), rate(0, 1000))).toMatchObject({ relative: null, verdict: 'changed' })
  })

  it('says why when the data cannot tell', () => {
    const days = (...values: number[]) => ({ kind: 'daily' as const, values })
    expect(changeBetween(rate(0, 0), rate(1, 10))).toMatchObject({ kind: 'cannot_tell', reason: 'no_data' })
    expect(changeBetween(rate(0, 9), rate(0, 10))).toMatchObject({ reason: 'no_variation' })
    expect(changeBetween(days(1), days(1, 2))).toMatchObject({ reason: 'small_sample', n: 1, needed: 2 })
    expect(changeBetween(days(3, 3), days(4, 4))).toMatchObject({ reason: 'no_variation' })
    expect(changeBetween(days(3, 4), rate(4, 9))).toMatchObject({ reason: 'different_kinds' })
  })
})
