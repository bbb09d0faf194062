import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Factor, splitProductChange } from '../../../../src/analysis/decomposition/product-split.ts'
import { shapley, shapleyOf } from '../../../../src/analysis/decomposition/shapley.ts'
import { frozen } from '../frozen.ts'

// facts/analysis.md: 100k x 2 % x 50 -> 120k x 1.8 % x 55.
const shop: readonly Factor[] = frozen([
  { name: 'sessions', before: 100_000, after: 120_000 },
  { name: 'conversion', before: 0.02, after: 0.018 },
  { name: 'order value', before: 50, after: 55 },
])

function effects(factors: readonly Factor[]): readonly number[] {
  const split = splitProductChange(factors)
  if (split.kind === 'cannot_tell') throw new Error(split.reason)
  return split.effects.map(({ effect }) => effect)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const factor = (least: number) =>
  fc.record({
    name: fc.constant('f'),
    before: fc.double({ min: least, max: 1e4, noNaN: true }),
    after: fc.double({ min: least, max: 1e4, noNaN: true }),
  })

describe('the change of a product', () => {
  test('is split by LMDI as in the worked example', () => {
    const split = splitProductChange(shop)
    expect(split).toMatchObject({ kind: 'product_split', method: 'lmdi', before: 100_000, after: 118_800 })
    expect(effects(shop).map(Math.round)).toEqual([19_897, -11_498, 10_401])
    expect(sum(effects(shop))).toBeCloseTo(18_800, 6)
  })

  test('is split by Shapley as in the worked example', () => {
    expect(shapley(shop).map(Math.round)).toEqual([19_933, -11_567, 10_433])
    expect(sum(shapley(shop))).toBeCloseTo(18_800, 6)
  })

  test('is split by Shapley where a factor was zero', () => {
    const started = [...shop.slice(0, 2), { name: 'order value', before: 0, after: 55 }]
    expect(splitProductChange(started)).toMatchObject({ method: 'shapley', before: 0, total: 118_800 })
    expect(sum(effects(started))).toBeCloseTo(118_800, 6)
  })

  test('leaves nothing over', () => {
    fc.assert(
      fc.property(fc.array(factor(-1e3), { minLength: 1, maxLength: 6 }), (factors) => {
        const split = splitProductChange(factors)
        if (split.kind === 'cannot_tell') return false
        const scale = factors.reduce(
          (all, { before, after }) => all * (1 + Math.max(Math.abs(before), Math.abs(after))),
          1,
        )
        return Math.abs(sum(split.effects.map(({ effect }) => effect)) - split.total) <= 1e-9 * scale
      }),
      { numRuns: 200 },
    )
  })

  test('turns its sign when time is turned, and scales with a unit', () => {
    fc.assert(
      fc.property(fc.array(factor(0.01), { minLength: 2, maxLength: 5 }), (factors) => {
        const back = factors.map(({ name, before, after }) => ({ name, before: after, after: before }))
        const thousand = factors.map((one, place) =>
          place === 0 ? { ...one, before: one.before * 1000, after: one.after * 1000 } : one,
        )
        const plain = effects(factors)
        // What a difference of two products can hold of its own digits.
        const whole = factors.reduce((all, { before, after }) => all * Math.max(before, after), 1)
        const size = Math.max(...plain.map(Math.abs)) + 1e-6 * whole
        const close = (one: readonly number[], times: number) =>
          one.every(
            (value, place) => Math.abs(value - times * (plain[place] ?? 0)) < 1e-6 * size * Math.abs(times),
          )
        return close(effects(back), -1) && close(effects(thousand), 1000)
      }),
      { numRuns: 100 },
    )
  })

  test('is nothing for a factor that stood still, and exact for the smallest of steps', () => {
    expect(
      effects([
        { name: 'a', before: 3, after: 3 },
        { name: 'b', before: 2, after: 5 },
      ]),
    ).toEqual([0, expect.closeTo(9, 12)])
    expect(
      sum(
        effects([
          { name: 'a', before: 1, after: 1 + 1e-9 },
          { name: 'b', before: 7, after: 7 },
        ]),
      ),
    ).toBeCloseTo(7e-9, 14)
  })

  test.each([
    ['no factors', [], 'no_data'],
    ['an infinite factor', [{ name: 'a', before: 1, after: Number.POSITIVE_INFINITY }], 'not_finite'],
    ['a factor that is no number', [{ name: 'a', before: Number.NaN, after: 1 }], 'not_finite'],
    ['too many factors', Array.from({ length: 13 }, () => ({ name: 'a', before: 1, after: 2 })), 'no_data'],
  ])('cannot be told with %s', (_, factors, reason) => {
    expect(splitProductChange(factors)).toMatchObject({ kind: 'cannot_tell', reason })
  })
})

test('players are paid what they add on average', () => {
  expect(shapleyOf(2, (players) => [0, 1, 2, 5][players] ?? 0)).toEqual([2, 3])
})
