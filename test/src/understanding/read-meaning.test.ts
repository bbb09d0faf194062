import { expect, test } from 'vitest'
import { readMeaning } from '../../../src/understanding/read-meaning.ts'

test.each([
  ['revenue means net of returns', 'revenue', 'net of returns'],
  ['By GMV we mean revenue.', 'GMV', 'revenue'],
  ['When we say “boom orders”, we mean refused deliveries', 'boom orders', 'refused deliveries'],
  ['AOV stands for average order value', 'AOV', 'average order value'],
  ['doanh thu nghĩa là đã trừ hàng trả lại', 'doanh thu', 'đã trừ hàng trả lại'],
  ['Doanh số bên mình là doanh thu', 'Doanh số', 'doanh thu'],
  ['khi bọn mình nói bom hàng tức là đơn bị từ chối', 'bom hàng', 'đơn bị từ chối'],
])('%s', (text, term, means) => {
  expect(readMeaning(text)).toEqual({ term, means })
})

test.each([
  'revenue means a lot to them',
  'what does revenue mean?',
  'it means that they leave',
  'doanh thu có ý nghĩa rất lớn',
  'means nothing',
  'the silent screen makes them fear that the money is gone and so they leave, which means they never come back',
  '',
])('no definition: %s', (text) => {
  expect(readMeaning(text)).toBeNull()
})
