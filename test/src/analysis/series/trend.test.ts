import { describe, expect, it } from 'vitest'
import { trendOf } from '../../../../src/analysis/series/trend.ts'
import { frozen } from '../frozen.ts'
import { nile } from '../nile.ts'

describe('a trend', () => {
  it('of a straight line is its slope, with Kendall’s p', () => {
    // S = 45, var = 10 * 9 * 25 / 18 = 125, z = 44 / sqrt 125 = 3.935480.
    const result = trendOf(frozen([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    expect(result).toMatchObject({
      kind: 'trend',
      slope: 1,
      low: 1,
      high: 1,
      start: 1,
      end: 10,
      n: 10,
      direction: 'up',
    })
    expect(result).toMatchObject({ pValue: expect.closeTo(8.303071e-5, 10) })
  })

  // scipy.stats.theilslopes and Mann-Kendall with tie correction on R `Nile`.
  it('of the Nile falls by 2.6 a year', () => {
    const result = trendOf(nile)
    expect(result).toMatchObject({ slope: expect.closeTo(-2.6, 6), direction: 'down' })
    expect(result).toMatchObject({ pValue: expect.closeTo(3.658263e-5, 9) })
    expect(result).toMatchObject({ low: expect.closeTo(-3.6279, 2), high: expect.closeTo(-1.4286, 2) })
  })

  it('hardly notices an outlier', () => {
    const values = [1, 2, 3, 4, 500, 6, 7, 8, 9, 10, 11, 12]
    expect(trendOf(values)).toMatchObject({ slope: expect.closeTo(1, 6), direction: 'up' })
  })

  it('counts gaps as time passed', () => {
    expect(trendOf([0, null, 4, 6, null, 10, 12, 14, 16, 18, 20])).toMatchObject({ slope: 2, n: 9, end: 20 })
  })

  it('is none in values that only go up and down', () => {
    expect(trendOf([3, 5, 4, 3, 5, 4, 3, 5, 4, 3, 5, 4])).toMatchObject({ direction: 'none' })
  })

  it('cannot be told of few or of equal values', () => {
    expect(trendOf([1, 2, null, 3])).toMatchObject({ reason: 'short_history', n: 3, needed: 8 })
    expect(trendOf(new Array(12).fill(5))).toMatchObject({ reason: 'no_variation' })
  })
})
