import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/understanding/detect-language.ts'

test.each([
  ['tai sao khach mua tren dien thoai it hon?', 'en', 'vi'],
  ['sao dạo này khách mua trên điện thoại ít vậy?', 'en', 'vi'],
  ['why do mobile visitors buy less?', 'vi', 'en'],
  ['conversion rate của mobile thế nào', 'en', 'vi'],
  ['bounce rate tang tu thang truoc', 'en', 'vi'],
  ['show me revenue for Hà Nội', 'vi', 'en'],
  ['doanh thu thang 9', 'en', 'vi'],
  ['dung roi', 'en', 'vi'],
  ['ko biet', 'en', 'vi'],
  ['no, I meant repeat buyers', 'vi', 'en'],
  ['chac do gia ship', 'en', 'vi'],
  ['hoi roi, 97% gui thanh cong', 'en', 'vi'],
  ['how many orders last week?', 'vi', 'en'],
] as const)('%s is told apart from its function words', (text, fallback, language) => {
  expect(detectLanguage(text, fallback)).toBe(language)
})

test.each(['ok', 'Ok.', '', '97%', 'yes', 'no', 'conversion rate', 'Returning_Visitor', '😀', 'skip'])(
  '%s keeps the language that was spoken',
  (text) => {
    expect(detectLanguage(text, 'en')).toBe('en')
    expect(detectLanguage(text, 'vi')).toBe('vi')
  },
)
