import { expect, test } from 'vitest'
import { insightScore, rouge1 } from './rouge.ts'

test('agrees with the README of rouge_score', () => {
  // Precision 6/8, recall 6/9.
  const score = rouge1('The quick brown dog jumps on the log.', 'The quick brown fox jumps over the lazy dog')
  expect(score).toBeCloseTo(0.705882, 6)
})

test('takes the best prediction for each reference', () => {
  expect(insightScore(['a b', 'c d'], ['c d', 'a x'])).toBeCloseTo((1 + 0.5) / 2, 12)
  expect(insightScore([], ['a'])).toBe(0)
})
