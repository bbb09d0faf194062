import { expect, test } from 'vitest'
import { isGibberish } from '../../../src/understanding/is-gibberish.ts'
import { readEmotion } from '../../../src/understanding/read-emotion.ts'

test.each([
  ['Trừ tiền rồi mà không báo, sợ mất tiền luôn', ['fear']],
  ['so mat tien', ['fear']],
  ['lo lắng', ['fear']],
  ['frustrated and worried', ['anger', 'fear']],
  ['khách buồn vì chờ lâu', ['sadness']],
  ['OTP nhanh, yên tâm hơn', ['trust']],
  ['bực mình quá', ['anger']],
  ['không sợ gì', []],
  ['I am not afraid', []],
  ['số 5, lô 3, buôn bán', []],
  ['it is so so', []],
])('%s feels like %j', (text, tags) => {
  expect(readEmotion(text)).toEqual(tags)
})

test.each(['😀😀', 'asdfasdf', 'sdfghjkl', 'aaaaaaa', 'qwrtp zxcvb', '???', '', '   '])(
  '%s says nothing',
  (text) => {
    expect(isGibberish(text)).toBe(true)
  },
)

test.each([
  'ko',
  '2',
  '15%',
  'hello',
  'nghiêng',
  'were',
  'property',
  'đúng',
  '日本語',
  'dc',
  'khách ko mua sp',
  'https',
])('%s says something', (text) => {
  expect(isGibberish(text)).toBe(false)
})
