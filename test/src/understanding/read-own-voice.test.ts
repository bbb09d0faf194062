import { expect, test } from 'vitest'
import { readOwnVoice } from '../../../src/understanding/read-own-voice.ts'

const marked = (text: string, language: 'en' | 'vi') => {
  const voice = readOwnVoice(text, language)
  return voice && voice.pieces.map(({ before, self }) => `${before}<${self}>`).join('') + voice.rest
}

test.each([
  ['they fear it', '<i> fear it'],
  ["they're afraid of waiting", '<i_am> afraid of waiting'],
  [
    'late delivery makes them afraid that their next order is late',
    'late delivery makes <me> afraid that <my> next order is late',
  ],
  ['Because they are afraid of waiting', '<i_am> afraid of waiting'],
  ['but it tells them nothing', 'it tells <me> nothing'],
  ['buy from us again', 'buy from <you> again'],
])('%s is said of customers', (text, own) => {
  expect(marked(text, 'en')).toBe(own)
})

test('a Vietnamese sentence keeps its words around “họ”', () => {
  expect(marked('đơn trễ làm họ sợ, nên họ ngừng mua', 'vi')).toBe('đơn trễ làm <i> sợ, nên <i> ngừng mua')
})

test('what the team saw is told as it is for customers', () => {
  expect(marked('thấy khách hay hỏi hàng thật hay giả', 'vi')).toBe('<i> hay hỏi hàng thật hay giả')
})

test('“khách” as a customer says it', () => {
  expect(marked('màn hình đứng im làm khách hàng sợ', 'vi')).toBe('màn hình đứng im làm <i> sợ')
})

test.each([
  ['the price is high', 'en'],
  ['it lets us down', 'en'],
  ['nhiều khách sợ', 'vi'],
  ['khách cũ mua nhiều hơn', 'vi'],
  ['phải điền họ tên', 'vi'],
  ['ho so', 'vi'],
  ['họ sợ', 'en'],
] as const)('%s (%s) is not', (text, language) => {
  expect(readOwnVoice(text, language)).toBeNull()
})
