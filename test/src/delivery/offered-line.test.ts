import { expect, test } from 'vitest'
import { offeredLine } from '../../../src/delivery/offered-line.ts'

test('a few options are all named', () => {
  expect(offeredLine(['day', 'week'])).toBe('day / week')
})

test('of many options the first are named', () => {
  const labels = Array.from({ length: 40 }, (_, place) => `option ${place}`)
  expect(offeredLine(labels).split(' / ')).toEqual([...labels.slice(0, 12), '…'])
})
