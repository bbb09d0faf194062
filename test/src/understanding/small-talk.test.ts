import { expect, test } from 'vitest'
import { readReply } from '../../../src/understanding/read-reply.ts'
import { readSmallTalk } from '../../../src/understanding/read-small-talk.ts'

test.each([
  ['hello', 'greeting'],
  ['hi there', 'greeting'],
  ['good morning', 'greeting'],
  ['chào bạn', 'greeting'],
  ['chao ban', 'greeting'],
  ['xin chào nhé', 'greeting'],
  ['Hi Visao, thanks!', 'greeting'],
  ['thanks!', 'thanks'],
  ['thank you so much', 'thanks'],
  ['cảm ơn nhé', 'thanks'],
  ['cam on ban nhieu', 'thanks'],
  ['tks', 'thanks'],
  ['bye', 'farewell'],
  ['tạm biệt nha', 'farewell'],
  ['haha', 'laughter'],
  ['hahahahaha', 'laughter'],
  ['kkkkk', 'laughter'],
  [':)', 'laughter'],
  ['😂😂', 'laughter'],
  ['ủa', 'puzzled'],
  ['hả?', 'puzzled'],
  ['what?', 'puzzled'],
  ['ủa vậy hả', 'puzzled'],
  ['tuyệt vời', 'praise'],
  ['well done', 'praise'],
  ['đồ vô dụng', 'insult'],
  ['do vo dung', 'insult'],
  ['this is useless!!', 'insult'],
  ['stupid bot', 'insult'],
  ['chán quá', 'insult'],
  ['ok nha', 'assent'],
  ['OK :)', 'assent'],
  ['à ra vậy', 'assent'],
])('%s is %s', (text, kind) => {
  expect(readSmallTalk(text)).toBe(kind)
})

test.each([
  'hi, why do orders fall?',
  'chào bạn, sao đơn giảm',
  'bán',
  'khách mua',
  'cảm ơn khách hàng bằng quà',
  'what sells best',
  'thanks to the new checkout',
  '12%',
  '',
])('%s is more than small talk', (text) => {
  expect(readSmallTalk(text)).toBeNull()
})

test.each([
  ['both', 'both'],
  ['cả hai nhé', 'both'],
  ['ca hai', 'both'],
  ['neither', 'neither'],
  ['không cái nào', 'neither'],
  ['ko cai nao', 'neither'],
  ['same as before', 'same'],
  ['như trên', 'same'],
  ['nhu cu nha', 'same'],
  ['chưa chắc', 'unknown'],
  ['không hẳn', 'no'],
  ['khong han', 'no'],
  ['not exactly', 'no'],
  ['đâu có', 'no'],
  ['ok nha', 'yes'],
  ['cái đầu', 'nth'],
  ['the second', 'nth'],
  ['same day delivery', 'other'],
  ['all customers', 'other'],
])('%s is the reply %s', (text, kind) => {
  expect(readReply(text).kind).toBe(kind)
})

test('what comes after a denial is kept whole', () => {
  expect(readReply('không phải do giá')).toEqual({ kind: 'no', rest: 'do giá' })
  expect(readReply('đúng rồi bạn ạ :)')).toEqual({ kind: 'yes', rest: '' })
})
