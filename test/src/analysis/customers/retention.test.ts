import { describe, expect, test } from 'vitest'
import { retentionTriangle } from '../../../../src/analysis/customers/retention-triangle.ts'
import { shiftedBetaGeometric } from '../../../../src/analysis/customers/shifted-beta-geometric.ts'
import { nelderMead } from '../../../../src/analysis/nelder-mead.ts'
import { frozen } from '../frozen.ts'

describe('a retention triangle', () => {
  test('counts who came again, and leaves open what is not over yet', () => {
    const activities = frozen([
      { customer: 'a', period: 0 },
      { customer: 'a', period: 1 },
      { customer: 'a', period: 1 },
      { customer: 'b', period: 0 },
      { customer: 'c', period: 1 },
      { customer: 'a', period: 2 },
    ])
    expect(retentionTriangle(activities, 1)).toEqual([
      { start: 0, n: 2, active: [2, 1] },
      { start: 1, n: 1, active: [1, null] },
    ])
    expect(retentionTriangle(activities, 2)).toMatchObject([{ active: [2, 1, 1] }, { active: [1, 0, null] }])
    expect(retentionTriangle([], 5)).toEqual([])
  })
})

describe('the shifted beta-geometric model', () => {
  // Fader and Hardie 2007, table 1 (1,000 customers of each kind) and the parameters they estimate from it.
  test.each([
    ['high end', [1000, 869, 743, 653, 593, 551, 517, 491], 0.668, 3.806],
    ['regular', [1000, 631, 468, 382, 326, 289, 262, 241], 0.704, 1.182],
  ])('has the parameters of the paper: %s', (_, survivors, alpha, beta) => {
    const model = shiftedBetaGeometric(frozen(survivors), { ahead: 5 })
    if (model.kind === 'cannot_tell') throw new Error(model.reason)
    expect(model.alpha).toBeCloseTo(alpha, 3)
    expect(model.beta).toBeCloseTo(beta, 3)
    // Year 12, five years on, by the recursion of their equation 7.
    expect(model.survival).toHaveLength(13)
    if (beta > 2) expect(model.survival[12]).toBeCloseTo(0.378, 3)
  })

  test('foretells within an interval that is wider further out and for fewer customers', () => {
    const many = shiftedBetaGeometric([10_000, 8690, 7430, 6530, 5930])
    const few = shiftedBetaGeometric([100, 87, 74, 65, 59])
    if (many.kind === 'cannot_tell' || few.kind === 'cannot_tell') throw new Error('refused')
    const width = ({ intervals }: typeof many, period: number) =>
      (intervals[period]?.high ?? 0) - (intervals[period]?.low ?? 0)
    expect(width(few, 9)).toBeGreaterThan(3 * width(many, 9))
    expect(width(few, 9)).toBeGreaterThan(width(few, 2))
    many.survival.forEach((share, period) => {
      expect(share).toBeGreaterThanOrEqual(many.intervals[period]?.low ?? 1)
      expect(share).toBeLessThanOrEqual(many.intervals[period]?.high ?? 0)
      expect(share).toBeLessThanOrEqual(many.survival[period - 1] ?? 1)
    })
    expect(many.nextRetention).toBeCloseTo((many.survival[5] ?? 0) / (many.survival[4] ?? 1), 10)
    expect(shiftedBetaGeometric([100, 87, 74, 65, 59])).toEqual(few)
  })

  test.each([
    ['nobody', [], 'short_history'],
    ['one period', [100, 80], 'short_history'],
    ['few customers', [20, 15, 12], 'small_sample'],
    ['faithful customers', [100, 100, 100], 'no_variation'],
    ['customers who all leave at once', [100, 0, 0], 'no_variation'],
    ['a count that rises', [100, 80, 90], 'not_positive'],
    ['a negative count', [100, 50, -3], 'not_positive'],
    ['what is no number', [100, Number.NaN, 50], 'not_finite'],
  ])('cannot tell of %s', (_, survivors, reason) => {
    expect(shiftedBetaGeometric(survivors)).toMatchObject({ kind: 'cannot_tell', reason })
  })
})

test('the simplex finds the lowest place', () => {
  const [x, y] = nelderMead(([a = 0, b = 0]) => (a - 1) ** 2 + 10 * (b + 2) ** 2, [0, 0])
  expect(x).toBeCloseTo(1, 3)
  expect(y).toBeCloseTo(-2, 3)
})
