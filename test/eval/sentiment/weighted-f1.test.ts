import { expect, test } from 'vitest'
import { weightedF1 } from './weighted-f1.ts'

test('weightedF1 weighs the F1 of each class by how often the truth holds it', () => {
  // scikit-learn: f1_score(truth, said, average='weighted').
  expect(weightedF1(['a', 'a', 'b'], ['a', 'b', 'b'])).toBeCloseTo(2 / 3)
  expect(weightedF1([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1])).toBeCloseTo(0.2667, 4)
})

test('weightedF1 is one for the truth itself and counts a class that was never said as nothing', () => {
  expect(weightedF1(['a', 'b'], ['a', 'b'])).toBe(1)
  expect(weightedF1(['a', 'b', 'b'], ['a', 'a', 'a'])).toBeCloseTo(1 / 6)
})
