import { expect, test } from 'vitest'
import { readClause, wantsThing } from '../../../src/understanding/read-clause.ts'

test.each([
  ['they want presents in time', true],
  ['I want my parcel on time', true],
  ['they want to pay quickly', false],
  ['pay quickly', false],
])('%s: a thing is wanted: %s', (text, thing) => {
  expect(wantsThing(text)).toBe(thing)
})

test('a name behind the word that joins keeps its capital', () => {
  expect(readClause('because Tết is near')).toBe('Tết is near')
  expect(readClause('Late delivery worries them.')).toBe('late delivery worries them')
})
