import { expect, it } from 'vitest'
import { m4Errors, owa } from './m4-scores.ts'
import { naive2 } from './naive2.ts'

it('scores by the formulas of the competition', () => {
  // |10 - 12| and |10 - 8| by hand: 200 * (2 / 22 + 2 / 18) / 2, and 2 over a mean change of 1.
  const errors = m4Errors([1, 2, 3, 4], [10, 10], [12, 8], 1)
  expect(errors.smape).toBeCloseTo(20.202, 3)
  expect(errors.mase).toBe(2)
  expect(m4Errors([1, 5, 2, 8], [10], [10], 2)).toEqual({ smape: 0, mase: 0 })
  expect(owa([{ smape: 5, mase: 2 }], [{ smape: 10, mase: 2 }])).toBe(0.75)
})

it('repeats the last value as benchmark, with the season where it is significant', () => {
  expect(naive2([3, 9, 4], 2, 1)).toEqual([4, 4])
  const quarters = Array.from({ length: 40 }, (_, place) => [10, 20, 30, 40][place % 4] ?? 0)
  expect(naive2(quarters, 5, 4)).toEqual([10, 20, 30, 40, 10].map((value) => expect.closeTo(value, 8)))
  expect(naive2([5, 1, 4, 2, 3, 6, 2, 5, 1, 4, 6, 2, 3], 1, 4)).toEqual([3])
})
