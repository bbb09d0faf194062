import { expect, it } from 'vitest'
import { simpsonCheck } from '../../../../src/analysis/decomposition/simpson.ts'
import { berkeley } from '../berkeley.ts'

const women = berkeley.map(({ name, men, women }) => ({ name, segment: women, against: men }))
const sum = (parts: readonly { successes: number; n: number }[]) =>
  parts.reduce((total, part) => total + part.successes, 0) / parts.reduce((total, part) => total + part.n, 0)

it('sees Berkeley’s paradox: 44.5 against 30.4 per cent, gone within departments', () => {
  expect(sum(berkeley.map(({ men }) => men))).toBeCloseTo(0.445, 3)
  expect(sum(berkeley.map(({ women }) => women))).toBeCloseTo(0.304, 3)
  const result = simpsonCheck(women)
  // R `mantelhaen.test(UCBAdmissions)`: X-squared 1.4269, p 0.2323, odds ratio (men) 0.9046968.
  expect(result).toMatchObject({
    kind: 'simpson',
    crude: expect.closeTo(-0.1416, 4),
    chiSquare: expect.closeTo(1.4269, 4),
    pValue: expect.closeTo(0.2323, 4),
    oddsRatio: expect.closeTo(1 / 0.9046968, 6),
    opposite: 4,
    flips: true,
    survives: false,
  })
})

it('lets a contrast stand that holds in every stratum', () => {
  const stratum = (name: string) => ({
    name,
    segment: { kind: 'rate' as const, successes: 60, n: 1000 },
    against: { kind: 'rate' as const, successes: 30, n: 1000 },
  })
  expect(simpsonCheck(['a', 'b', 'c'].map(stratum))).toMatchObject({
    crude: expect.closeTo(0.03, 12),
    pooled: expect.closeTo(0.03, 12),
    opposite: 0,
    flips: false,
    survives: true,
  })
})

it('cannot tell without two strata that hold both groups, or where nobody differs', () => {
  expect(simpsonCheck(women.slice(0, 1))).toMatchObject({ reason: 'no_data', n: 1, needed: 2 })
  const none = { kind: 'rate' as const, successes: 0, n: 50 }
  expect(simpsonCheck(['a', 'b'].map((name) => ({ name, segment: none, against: none })))).toMatchObject({
    reason: 'no_variation',
  })
})
