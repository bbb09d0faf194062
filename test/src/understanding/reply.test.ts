import { expect, test } from 'vitest'
import { readReply } from '../../../src/understanding/read-reply.ts'

test.each([
  [
    'yes',
    [
      'yes',
      'ok',
      'Đúng',
      'dung roi',
      'dung r',
      'chuan r bn',
      'chuẩn',
      'ừ',
      'uh',
      'yep',
      'có',
      'vâng ạ',
      'đúng rồi bạn ạ',
      '👍',
      "that's right",
    ],
  ],
  ['no', ['no', 'không', 'ko', 'khong', 'sai', 'sai rồi', 'nope', 'k', 'hok', 'chưa', '👎']],
  ['skip', ['bỏ qua', 'bo qua', 'skip', 'để sau', 'thôi', 'go on', 'tiếp tục đi', 'continue']],
  [
    'unknown',
    [
      'không biết',
      'ko bt',
      'chưa rõ',
      "I don't know",
      'not sure',
      'idk',
      'chịu',
      '?',
      'mình không rõ lắm',
      'whatever',
      'tuỳ bạn',
      'sao cũng được',
    ],
  ],
  ['more', ['more', 'thêm', 'xem thêm', 'tell me more', 'còn gì nữa không']],
] as const)('%s is heard', (kind, texts) => {
  for (const text of texts) expect([text, readReply(text).kind]).toEqual([text, kind])
})

test.each([
  ['the second', 2],
  ['second one', 2],
  ['cái thứ hai', 2],
  ['cai dau tien nhe', 1],
  ['2', 2],
  ['#3', 3],
  ['số 1', 1],
  ['câu 3', 3],
  ['option b', 2],
  ['(b)', 2],
  ['the last one', -1],
])('%s is choice %d', (text, n) => {
  expect(readReply(text)).toEqual({ kind: 'nth', n, rest: '' })
})

test.each([
  [
    'đúng. cuối tháng phải chốt có làm lại trang thanh toán không',
    'yes',
    'cuối tháng phải chốt có làm lại trang thanh toán không',
  ],
  ['yes, but only on Android', 'yes', 'but only on Android'],
  ['ok phân tích luôn', 'yes', 'phân tích luôn'],
  ['không phải, ý mình là máy tính bảng', 'no', 'ý mình là máy tính bảng'],
  ['no, I meant repeat buyers', 'no', 'I meant repeat buyers'],
  ['khong, y minh la khach cu', 'no', 'y minh la khach cu'],
])('%s keeps what was said besides', (text, kind, rest) => {
  expect(readReply(text)).toEqual({ kind, rest })
})

test.each([
  'hỏi rồi, 97% gửi thành công trong 10 giây',
  'không thấy giá ship thay đổi',
  'no change in price',
  'chắc do giá ship',
  'dùng thử',
  'đừng',
  '1,5 tỷ',
  'why do mobile visitors buy less?',
])('%s is an answer of its own', (text) => {
  expect(readReply(text)).toEqual({ kind: 'other', rest: text })
})
