import { expect, test } from 'vitest'
import { readThirdPerson } from '../../../src/understanding/read-clause.ts'

test.each([
  ['they fear it', 'they', 'fear it'],
  ['because they are afraid of waiting.', 'they_are', 'afraid of waiting'],
  ['họ sợ đơn sau lại trễ', 'they', 'sợ đơn sau lại trễ'],
  ['nhưng họ không muốn gọi', 'they', 'không muốn gọi'],
])('%s is said of customers', (text, kind, rest) => {
  expect(readThirdPerson(text)).toEqual({ kind, rest })
})

test.each(['the price is high', 'khách sợ', 'theyre', 'they', ''])('%s is not', (text) => {
  expect(readThirdPerson(text)).toBeNull()
})
