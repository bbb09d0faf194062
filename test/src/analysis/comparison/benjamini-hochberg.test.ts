import fc from 'fast-check'
import { expect, it } from 'vitest'
import { benjaminiHochberg } from '../../../../src/analysis/comparison/benjamini-hochberg.ts'
import { frozen } from '../frozen.ts'

// Benjamini and Hochberg 1995, JRSS B 57:289, section 3.2 (Neuhaus 1992's myocardial infarction trial).
const paper = frozen([
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
  0.759, 1,
])

it('rejects the four smallest of the paper’s fifteen p-values', () => {
  const { rejected, adjusted } = benjaminiHochberg(paper)
  expect(rejected.filter(Boolean)).toHaveLength(4)
  expect(rejected.slice(0, 4)).toEqual([true, true, true, true])
  expect(adjusted[0]).toBeCloseTo(0.0015, 10)
})

it('answers in the order asked', () => {
  expect(benjaminiHochberg([0.9, 0.001, 0.5]).rejected).toEqual([false, true, false])
  expect(benjaminiHochberg([])).toEqual({ rejected: [], adjusted: [] })
})

it('keeps the order of the p-values and never lowers one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (pValues) => {
      const { adjusted } = benjaminiHochberg(frozen(pValues))
      pValues.forEach((pValue, one) => {
        expect(adjusted[one]).toBeGreaterThanOrEqual(pValue)
        pValues.forEach((other, two) => {
          if (pValue < other) expect(adjusted[one]).toBeLessThanOrEqual(adjusted[two] ?? 0)
        })
      })
    }),
    { seed: 7 },
  )
})
