import { expect, test } from 'vitest'
import { readCorrection } from '../../../src/understanding/read-correction.ts'
import { readMessageParts } from '../../../src/understanding/read-message-parts.ts'

test.each([
  ['no, I meant repeat buyers', 'repeat buyers', null],
  ['ý mình là khách mua lại', 'khách mua lại', null],
  ['y minh la khach mua lai', 'khach mua lai', null],
  ['à không, ý mình là máy tính bảng nhé', 'máy tính bảng', null],
  ['actually desktop', 'desktop', null],
  ['only for new visitors', 'for new visitors', null],
  ['không phải web, app cơ', 'app', 'web'],
  ['khong phai web, app co', 'app', 'web'],
  ['không phải điện thoại mà là máy tính', 'máy tính', 'điện thoại'],
  ['not mobile but desktop', 'desktop', 'mobile'],
  ['last month, not this month', 'last month', 'this month'],
  ['tháng trước, không phải tháng này', 'tháng trước', 'tháng này'],
  ['khách cũ chứ không phải khách mới', 'khách cũ', 'khách mới'],
  ['I meant last month, not this month', 'last month', 'this month'],
])('%s means %s', (text, said, denied) => {
  expect(readCorrection(text)).toMatchObject({ said, denied })
})

test.each([
  'không phải do giá',
  'not because of the price',
  'no',
  'mobile',
  'không',
  'not sure',
  'desktop buys more',
])('%s corrects nothing', (text) => {
  expect(readCorrection(text)).toBeNull()
})

test.each([
  [
    'Why do mobile visitors buy less since September? We must decide on the checkout by 30 Nov. I think it is the shipping fee.',
    'en',
    {
      question: 'Why do mobile visitors buy less since September?',
      decision: 'We must decide on the checkout by 30 Nov.',
      beliefs: ['I think it is the shipping fee.'],
    },
  ],
  [
    'sao khach mua tren dien thoai it hon tu thang 9, cuoi thang phai chot co lam lai trang thanh toan khong, chac do gia ship',
    'vi',
    {
      question: 'sao khach mua tren dien thoai it hon tu thang 9',
      decision: 'cuoi thang phai chot co lam lai trang thanh toan khong',
      beliefs: ['chac do gia ship'],
    },
  ],
  [
    'Team nghĩ do giá ship. Sao khách mua trên điện thoại ít hơn từ tháng 9?',
    'vi',
    {
      question: 'Sao khách mua trên điện thoại ít hơn từ tháng 9?',
      decision: null,
      beliefs: ['Team nghĩ do giá ship.'],
    },
  ],
  ['should we rebuild the checkout?', 'en', { question: 'should we rebuild the checkout?', decision: null }],
  ['doanh thu giảm 1.5 tỷ, vì sao?', 'vi', { question: 'doanh thu giảm 1.5 tỷ, vì sao?', decision: null }],
] as const)('%s is taken apart', (text, language, parts) => {
  expect(readMessageParts(text, language)).toMatchObject(parts)
})
