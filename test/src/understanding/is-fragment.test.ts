import { expect, test } from 'vitest'
import { isFragment } from '../../../src/understanding/read-clause.ts'

test.each([
  ['because returning things takes a week', true],
  ['nhưng màn hình đứng im không báo gì', true],
  ['because it takes a week, I give up', false],
  ['vì phí ship cao nên họ bỏ giỏ', false],
  ['I want to pay because I am in a hurry', false],
])('“%s” is a part of a sentence: %s', (text, part) => {
  expect(isFragment(text)).toBe(part)
})
