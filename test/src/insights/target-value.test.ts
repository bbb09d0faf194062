import { expect, test } from 'vitest'
import { targetValue } from '../../../src/insights/target-value.ts'

const target = (value: number, direction: 'up' | 'down', relative: boolean) => ({
  statement: 'st1',
  value,
  direction,
  relative,
})

test('a level that was said stands for itself, whatever it was before', () => {
  expect(targetValue(target(0.45, 'up', false), 0.38)).toBe(0.45)
})

test('a share is added to what was there, or taken from it', () => {
  expect(targetValue(target(0.1, 'up', true), 200)).toBeCloseTo(220, 9)
  expect(targetValue(target(0.1, 'down', true), 200)).toBeCloseTo(180, 9)
  expect(targetValue(target(0.1, 'up', true), -200)).toBeCloseTo(-180, 9)
})
