import { expect, test } from 'vitest'
import { emotionWords } from '../../../src/understanding/read-emotion.ts'

test.each([
  ['late delivery makes them afraid that the next one is late', 'afraid'],
  ['giao trễ làm khách bực mình', 'bực mình'],
  ['the screen is slow', null],
  ['not afraid at all', null],
  ['khách sợ mất tiền', 'sợ mất tiền'],
  ['tôi sợ bị lừa, nên thôi', 'sợ bị lừa'],
  ['khách sợ mất tiền khi màn hình đứng im', 'sợ mất tiền'],
  ['sợ mất tiền quá', 'sợ mất tiền'],
  ['khách sợ mất.', null],
  ['khách sợ mất, rồi bực mình', 'bực mình'],
])('%s names %s', (text, words) => {
  expect(emotionWords(text)).toBe(words)
})
