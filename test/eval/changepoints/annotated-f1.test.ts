import { expect, it } from 'vitest'
import { annotatedF1 } from './annotated-f1.ts'

it('scores as the examples of TCPDBench’s f_measure', () => {
  expect(annotatedF1([[10, 20], [11, 20], [10], [0, 5]], [10, 20])).toBeCloseTo(1, 12)
  expect(annotatedF1([[], [10], [50]], [10])).toBeCloseTo(0.9090909090909091, 12)
  expect(annotatedF1([[], [10], [50]], [])).toBeCloseTo(0.8, 12)
})

it('uses a prediction for one annotation only', () => {
  // Of 10 and 12 one is found: precision 1, recall 2 of 3 (the first place is always found).
  expect(annotatedF1([[10, 12]], [11])).toBeCloseTo(0.8, 12)
})
