import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correlationPValue, pearson, spearman } from '../../../../src/analysis/relation/correlation.ts'
import { linearCheck } from '../../../../src/analysis/relation/linear-check.ts'
import { partialCorrelation } from '../../../../src/analysis/relation/partial-correlation.ts'
import { frozen } from '../frozen.ts'
import { noise } from '../noise.ts'

// Anscombe 1973, The American Statistician 27:17.
const x = frozen([10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5])
const quartet = frozen([
  { x, y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68], verdict: 'line', cook: 0.489 },
  { x, y: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74], verdict: 'curved', cook: 0.808 },
  {
    x,
    y: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
    verdict: 'one_point',
    cook: 1.393,
  },
  {
    x: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    y: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
    verdict: 'one_point',
    cook: Number.POSITIVE_INFINITY,
  },
] as const)

describe('a correlation', () => {
  test('has the figures of R', () => {
    const result = pearson(x, quartet[0]?.y ?? [])
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.r).toBeCloseTo(0.81642, 5)
    expect(result.low).toBeCloseTo(0.42439, 5)
    expect(result.high).toBeCloseTo(0.95069, 5)
    expect(result.pValue).toBeCloseTo(0.00217, 5)
  })

  test('of ranks has the figures of R, ties at their middle', () => {
    const result = spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.r).toBeCloseTo(0.82078, 5)
    expect(result.pValue).toBeCloseTo(0.08859, 5)
  })

  test('is symmetric, bounded, and blind to units', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(values, values, fc.double({ min: 0.1, max: 1e3, noNaN: true }), (one, two, scale) => {
        const there = pearson(one, two)
        const back = pearson(
          two,
          one.map((value) => 5 - scale * value),
        )
        if (there.kind === 'cannot_tell' || back.kind === 'cannot_tell') return true
        return (
          Math.abs(there.r + back.r) < 1e-6 &&
          Math.abs(there.r) <= 1 &&
          there.low <= there.r &&
          there.r <= there.high
        )
      }),
    )
  })

  test.each([
    ['nothing', [], [], 'small_sample'],
    ['one pair', [1], [2], 'small_sample'],
    ['a constant', [3, 3, 3, 3, 3, 3], [1, 2, 3, 4, 5, 6], 'no_variation'],
    ['a constant with rounding', new Array(6).fill(0.1 + 0.2), [1, 2, 3, 4, 5, 6], 'no_variation'],
    ['an infinity', [1, 2, 3, 4, 5, Number.POSITIVE_INFINITY], [1, 2, 3, 4, 5, 6], 'not_finite'],
    ['no number', [1, 2, 3, 4, 5, Number.NaN], [1, 2, 3, 4, 5, 6], 'not_finite'],
    ['unequal lengths', [1, 2, 3, 4, 5], [1], 'different_kinds'],
    ['mostly gaps', [1, null, null, 4, 5, 6], [1, 2, 3, 4, null, null], 'small_sample'],
  ])('cannot be told of %s', (_, one, two, reason) => {
    expect(pearson(one, two)).toMatchObject({ kind: 'cannot_tell', reason })
    expect(spearman(one, two)).toMatchObject({ kind: 'cannot_tell', reason })
  })
})

describe('Anscombe’s quartet', () => {
  test.each(quartet.map((set, place) => [place + 1, set] as const))(
    'set %i is told as what it is',
    (_, set) => {
      const found = linearCheck(set.x, set.y)
      if (found.kind === 'cannot_tell') throw new Error(found.reason)
      expect(found.r).toBeCloseTo(0.816, 2)
      expect(found.verdict).toBe(set.verdict)
      if (Number.isFinite(set.cook)) expect(found.cook).toBeCloseTo(set.cook, 3)
      else expect(found.cook).toBe(set.cook)
    },
  )

  test('is a line in one of four', () => {
    expect(
      quartet.filter((set) => linearCheck(set.x, set.y).kind === 'linear_check' && set.verdict === 'line'),
    ).toHaveLength(1)
  })

  test('noise is no line', () => {
    expect(linearCheck(noise(60, 1), noise(60, 2))).toMatchObject({ verdict: 'none' })
    expect(linearCheck([1, 1, 1, 1, 1, 1, 1], noise(7, 1))).toMatchObject({ reason: 'no_variation' })
    expect(linearCheck([1, 2], [3, 4])).toMatchObject({ reason: 'small_sample' })
  })
})

describe('a correlation with others held', () => {
  test('loses a case for each of them: t 2.3805 with 17 degrees of freedom', () => {
    expect(correlationPValue(0.5, 20, 1)).toBeCloseTo(0.0293, 4)
    expect(correlationPValue(0.5, 20)).toBeCloseTo(0.0248, 4)
  })

  test('vanishes where the other makes both', () => {
    const cause = noise(200, 1)
    const one = noise(200, 2).map((value, place) => value + 2 * (cause[place] ?? 0))
    const two = noise(200, 3).map((value, place) => value + 2 * (cause[place] ?? 0))
    const crude = pearson(one, two)
    const held = partialCorrelation(one, two, [cause])
    if (crude.kind === 'cannot_tell' || held.kind === 'cannot_tell') throw new Error('refused')
    expect(crude.r).toBeGreaterThan(0.7)
    expect(Math.abs(held.r)).toBeLessThan(0.15)
    expect(held.pValue).toBeGreaterThan(0.05)
  })

  test('with one control is Yule’s formula, and with none the plain one', () => {
    const [a, b, c] = [noise(40, 4), noise(40, 5), noise(40, 6)]
    const mixed = a.map((value, place) => value + (b[place] ?? 0))
    const other = b.map((value, place) => value + (c[place] ?? 0))
    const r = (one: readonly number[], two: readonly number[]) => {
      const result = partialCorrelation(one, two, [])
      return result.kind === 'cannot_tell' ? Number.NaN : result.r
    }
    const [xy, xz, yz] = [r(mixed, other), r(mixed, a), r(other, a)]
    const held = partialCorrelation(mixed, other, [a])
    if (held.kind === 'cannot_tell') throw new Error(held.reason)
    expect(held.r).toBeCloseTo((xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2)), 10)
    expect(held.pValue).toBeCloseTo(correlationPValue(held.r, 40, 1), 12)
    expect(pearson(mixed, other)).toMatchObject({ r: expect.closeTo(xy, 12) })
  })

  test('is not confused by controls that say the same, and refuses a variable that is a control', () => {
    const [a, b, c] = [noise(40, 7), noise(40, 8), noise(40, 9)]
    const once = partialCorrelation(a, b, [c])
    const twice = partialCorrelation(a, b, [c, c.map((value) => 3 * value + 1)])
    if (once.kind === 'cannot_tell' || twice.kind === 'cannot_tell') throw new Error('refused')
    expect(twice.r).toBeCloseTo(once.r, 10)
    expect(twice.pValue).toBeCloseTo(once.pValue, 10)
    expect(partialCorrelation(a, b, [a])).toMatchObject({ reason: 'no_variation' })
    expect(partialCorrelation([1, 2], [3, 4], [])).toMatchObject({ reason: 'small_sample' })
  })
})
