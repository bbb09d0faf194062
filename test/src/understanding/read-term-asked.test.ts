import { expect, test } from 'vitest'
import { readTermAsked } from '../../../src/understanding/read-term-asked.ts'

test.each([
  ['what does “interval” mean?', 'interval'],
  ['what do you mean by "more than chance"?', 'chance'],
  ['What is RICE?', 'rice'],
  ["what's a guardrail", 'guardrail'],
  ['khoảng tin cậy là gì vậy bạn?', 'interval'],
  ['ky so sanh la gi', 'comparable'],
  ['giải thích giúp mình tương quan với', 'correlation'],
  ['insight là gì?', 'insight'],
])('%s asks for %s', (text, term) => {
  expect(readTermAsked(text)).toBe(term)
})

test.each([
  'what is the conversion rate?',
  'confidence',
  'what do customers say?',
  'is the correlation strong in Hanoi?',
  'khách không tin cậy shop',
  'what?',
  '',
])('%s asks for no term', (text) => {
  expect(readTermAsked(text)).toBeNull()
})
