import { expect, test } from 'vitest'
import { answerIn, holdsNoAnswer, wondersAsCustomer } from '../../../src/understanding/holds-no-answer.ts'

test.each([
  'skip',
  'bỏ qua',
  'ok',
  'no',
  'không biết',
  "I don't know",
  'idk man',
  'whatever',
  "honestly I couldn't tell you, we never looked into that",
  'To be honest, I have no idea why that is',
  "We haven't asked anyone about it yet",
  'hard to say, it depends',
  'hmm, good question. Nobody has looked into it',
  "well that's what I want to find out",
  'your guess is as good as mine',
  "I'm not sure, I would have to ask the store managers",
  'thật ra mình cũng không rõ lắm',
  'Nói thật là... bọn em chưa bao giờ tìm hiểu chuyện này',
  'cái này khó nói quá, ai mà biết được',
  'minh cung khong biet tai sao',
  'câu này em chịu ạ',
  'chưa ai hỏi khách cả',
  'none that I can think of',
  'không có gì',
])('“%s” holds nothing to keep', (text) => {
  expect(holdsNoAnswer(text)).toBe(true)
})

test.each([
  'because they never know when the parcel comes',
  "customers couldn't tell whether the payment went through",
  "I don't know, maybe the shipping fee is too high",
  'không biết nữa, chắc do phí ship cao',
  'they have no idea what the sizes mean',
  'we think shipping fees are too high',
  'khách không biết đơn thành công hay chưa',
  'nobody trusts the courier',
  'no one has time to read the long page',
  'it depends on the weather: rain keeps people at home',
  'họ sợ mất tiền',
  'yes, it is the price',
  'fear of being charged twice',
  'không có gì hấp dẫn',
])('“%s” holds an answer', (text) => {
  expect(holdsNoAnswer(text)).toBe(false)
})

test.each([
  ["I don't know whether my money is gone", true],
  ['tôi không biết đã thanh toán xong chưa', true],
  ["I don't know what they want", false],
  ["I don't know", false],
  ['maybe the price', false],
])('“%s” as what a customer wonders: %s', (text, wonders) => {
  expect(wondersAsCustomer(text)).toBe(wonders)
})

test.each([
  ['honestly hard to say, maybe the competition', 'maybe the competition'],
  ["I don't know, maybe the price", 'maybe the price'],
  ['không biết nữa, chắc do phí ship cao', 'chắc do phí ship cao'],
  ['well, the price', 'well, the price'],
  ['they fear it, hard to say', 'they fear it, hard to say'],
  ['no idea', 'no idea'],
])('“%s” answers “%s”', (text, answer) => {
  expect(answerIn(text)).toBe(answer)
})
