import fc from 'fast-check'
import { expect, test } from 'vitest'
import { benjaminiHochberg } from '../../../../src/analysis/comparison/benjamini-hochberg.ts'
import { holm } from '../../../../src/analysis/comparison/holm.ts'
import { frozen } from '../frozen.ts'

test('Holm gives the adjusted values of R', () => {
  const { adjusted, rejected } = holm(frozen([0.01, 0.04, 0.03, 0.005]))
  expect(adjusted.map((value) => Number(value.toFixed(10)))).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(rejected).toEqual([true, false, false, true])
})

test('Holm is never bolder than Benjamini and Hochberg, nor than the p-value itself', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (pValues) => {
      const [strict, loose] = [holm(pValues).adjusted, benjaminiHochberg(pValues).adjusted]
      return strict.every(
        (value, place) =>
          value >= (loose[place] ?? 0) - 1e-12 && value >= (pValues[place] ?? 0) && value <= 1,
      )
    }),
  )
})
