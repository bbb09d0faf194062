import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectLanguage } from '../../../src/understanding/detect-language.ts'
import { isGibberish } from '../../../src/understanding/is-gibberish.ts'
import { isSideQuestion } from '../../../src/understanding/is-side-question.ts'
import { readAction } from '../../../src/understanding/read-action.ts'
import { readCommand } from '../../../src/understanding/read-command.ts'
import { readEmotion } from '../../../src/understanding/read-emotion.ts'
import { readNumbers } from '../../../src/understanding/read-numbers.ts'
import { readQuestion } from '../../../src/understanding/read-question.ts'
import { readReply } from '../../../src/understanding/read-reply.ts'
import { shop, shoppers } from './catalogs.ts'
import { shopCatalog } from './shop-catalog.ts'

const today = '2026-11-22'
const read = (text: string, catalog = shop) => readQuestion(text, catalog, today, detectLanguage(text, 'en'))

test.each([
  ['why do mobile visitors buy less?', 'why'],
  ['tai sao khach mua tren dien thoai it hon?', 'why'],
  ['sao dạo này khách mua trên điện thoại ít vậy?', 'why'],
  ['lý do khách rời bỏ là gì', 'why'],
  ['how many orders last week?', 'how_many'],
  ['tuần trước bao nhiêu đơn?', 'how_many'],
  ['so sánh doanh thu điện thoại và máy tính', 'compare'],
  ['open rate trend this year', 'trend'],
  ['xu hướng doanh thu', 'trend'],
  ['how are we doing?', 'vague'],
  ['tình hình thế nào rồi?', 'vague'],
  ['is revenue up?', 'yes_no'],
  ['doanh thu có tăng không?', 'yes_no'],
  ['is it because of shipping fees that mobile buyers leave?', 'leading'],
  ['khách rời bỏ có phải do giá ship không?', 'leading'],
  ['why do mobile visitors buy less and how can we raise revenue?', 'double'],
  ['tại sao doanh thu giảm và làm sao để tăng đơn hàng?', 'double'],
  ['what is the conversion rate?', 'what'],
  ['khách đánh giá mấy sao', 'what'],
])('%s has the shape %s', (text, shape) => {
  expect(read(text).shape).toBe(shape)
})

test.each(['why do mobile visitors buy less?', 'tai sao khach mua tren dien thoai it hon?'])(
  '%s is understood whole',
  (text) => {
    expect(read(text).metrics[0]?.name).toBe('conversion_rate')
    expect(read(text)).toMatchObject({
      segment: { dimension: { name: 'device' }, value: { value: 'mobile' } },
      contrast: { a: 'mobile', b: null },
      direction: 'less',
      kind: 'reason',
      hasSubject: true,
    })
  },
)

test.each([
  ['why do returning visitors buy less than new ones', 'Returning_Visitor', 'New_Visitor'],
  ['tại sao khách cũ mua ít hơn khách mới', 'Returning_Visitor', 'New_Visitor'],
  ['compared with new visitors, returning visitors buy less', 'Returning_Visitor', 'New_Visitor'],
])('%s holds one segment against the other', (text, a, b) => {
  expect(read(text, shoppers).contrast).toMatchObject({ a, b })
})

test('what follows "so với" is what the segment is held against', () => {
  expect(read('So với máy tính, khách trên điện thoại mua ít hơn').contrast).toMatchObject({
    a: 'mobile',
    b: 'desktop',
  })
})

test.each([
  ['why did revenue grow since 12 September', 'more', '2026-09-12'],
  ['vì sao doanh thu giảm từ 12/9', 'less', '2026-09-12'],
  ['why did the open rate change last month', 'changed', '2026-10-01'],
])('%s goes %s from %s', (text, direction, from) => {
  expect(read(text)).toMatchObject({ direction, timeRange: { from } })
})

test.each([
  ['why do customers stop buying', 'reason', 'lapsed'],
  ['khách tiềm năng cần gì khi xem trên điện thoại', 'need', 'prospect'],
  ['what do new customers want', 'need', null],
  ['khách hiện tại mở email lúc nào', 'behaviour', 'current'],
  ['nhóm khách nào đang bị bỏ quên', 'behaviour', 'passed_over'],
  ['mình muốn xem doanh thu', 'behaviour', null],
])('%s asks for %s of %s', (text, kind, audience) => {
  expect(read(text)).toMatchObject({ kind, audience })
})

test('a question about nothing in the data has no subject', () => {
  expect(read('why is the sky blue?')).toMatchObject({ hasSubject: false, metrics: [], contrast: null })
})

test.each([
  'how many orders last week?',
  'tuần trước bao nhiêu đơn?',
  'tuan truoc bao nhieu don',
  'doanh thu tháng 9?',
  'what is the conversion rate?',
])('%s asks for a figure on the side', (text) => {
  expect(isSideQuestion(text, shop)).toBe(true)
})

test.each([
  'hỏi rồi, 97% gửi thành công trong 10 giây',
  'why do mobile visitors buy less?',
  'không biết bao nhiêu',
  'chắc do giá ship',
  'hỏi rồi, doanh thu vẫn vậy',
  'đúng. cuối tháng phải chốt có làm lại trang thanh toán không',
  'do visitors in November buy more?',
])('%s is no side question', (text) => {
  expect(isSideQuestion(text, shop)).toBe(false)
})

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'khách',
        'mua',
        '12/9',
        'từ',
        '38%',
        'new',
        'ones',
        '.',
        ',',
        'không',
        'Q3',
        '1.2.3',
        '😀',
        '\u0301',
        '2',
      ),
    )
    .map((parts) => parts.join(' ')),
)

test('nothing that a person may type makes understanding throw', () => {
  fc.assert(
    fc.property(anything, (text) => {
      for (const language of ['en', 'vi'] as const) {
        const { match } = readQuestion(text, shop, today, language)
        for (const { span } of [...match.metrics, ...match.values])
          expect(span.end).toBeGreaterThan(span.start)
        for (const { value } of readNumbers(text, language)) expect(Number.isFinite(value)).toBe(true)
        readAction(text, language, today)
      }
      readReply(text)
      readCommand(text)
      readEmotion(text)
      isGibberish(text)
      isSideQuestion(text, shoppers)
    }),
    { seed: 7, numRuns: 300 },
  )
})

test('a text of any length is read up to a bound', () => {
  for (const part of ['khách mua ', 'a', 'từ 12/9 đến ', '😀', '1.1,', 'new ones ']) {
    const text = part.repeat(20_000 / part.length)
    expect(readQuestion(text, shop, today, 'vi').match.leftovers.length).toBeLessThan(2)
  }
})

test.each([
  ['why do mobile and tablet visitors buy less?', 'mobile\u001ftablet', null],
  ['vì sao khách điện thoại và máy tính bảng mua ít?', 'mobile\u001ftablet', null],
  ['why do mobile and tablet visitors buy less than desktop visitors?', 'mobile\u001ftablet', 'desktop'],
  ['compare mobile and tablet visitors', 'mobile', 'tablet'],
])('%s takes two values together unless it compares them', (text, a, b) => {
  expect(read(text).contrast).toMatchObject({ a, b })
})

test.each(['vi sao don hang giam', 'tai sao khach tra it tien', 'vi sao khach tra tien cham'])(
  '%s names no product and no wallet',
  async (text) => {
    expect(readQuestion(text, await shopCatalog(), today, 'vi').match.values).toEqual([])
  },
)
