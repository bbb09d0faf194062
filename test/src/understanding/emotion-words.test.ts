import { expect, test } from 'vitest'
import { emotionWords } from '../../../src/understanding/read-emotion.ts'

test.each([
  ['late delivery makes them afraid that the next one is late', 'afraid'],
  ['giao trễ làm khách bực mình', 'bực mình'],
  ['the screen is slow', null],
  ['not afraid at all', null],
  ['khách sợ mất tiền', null],
])('%s names %s', (text, words) => {
  expect(emotionWords(text)).toBe(words)
})
