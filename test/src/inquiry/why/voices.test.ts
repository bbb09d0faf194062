import { expect, test } from 'vitest'
import type { Quote } from '../../../../src/evidence/quote.ts'
import type { Reading } from '../../../../src/evidence/reading.ts'
import { hearVoices } from '../../../../src/inquiry/why/voices.ts'
import { reading } from '../../evidence/sample-evidence.ts'
import { contextOf, toolsWith } from '../sample-shop.ts'

const complaint = 'mã OTP không báo gì, sợ mất tiền luôn'
const praise = 'OTP nhanh, yên tâm hơn'
const day = {
  since: '2026-09-11',
  before: { from: '2026-09-04', to: '2026-09-10' },
  after: { from: '2026-09-11', to: '2026-09-17' },
}

/** Customers who say these things; `rises` of 1,000 messages hold the matter before and since the day. */
function shop(texts: readonly string[], rises: readonly [number, number] = [5, 90]) {
  const quotes = texts.map(
    (text, place): Quote => ({
      id: `qt_${place}`,
      workspace: 'w',
      source: 's',
      model: 'm',
      place: String(place),
      language: 'vi',
      text,
    }),
  )
  const counted = (matched: number, id: string): Reading =>
    reading(id, {
      rows: [{ group: {}, value: matched / 1000, n: 1000, numerator: matched, denominator: 1000 }],
    })
  const tools = toolsWith({
    searchQuotes: async () => quotes,
    countQuotes: async ({ timeRange }) =>
      timeRange === undefined
        ? counted(quotes.length, 'rd_all')
        : counted(rises[timeRange.from === day.before.from ? 0 : 1], `rd_${timeRange.from}`),
  })
  return { ...contextOf(), tools }
}

const sought = { terms: ['otp'], praise: false, since: null }
const many = (text: string, count: number) => Array.from({ length: count }, () => text)

test('nobody speaks of it', async () => {
  expect(await hearVoices(shop([]), sought)).toBeNull()
  expect(await hearVoices(shop([complaint]), { ...sought, terms: [] })).toBeNull()
})

test('for and against are counted apart from mere mentions', async () => {
  const voices = await hearVoices(shop([...many(complaint, 3), praise, 'cần mã otp']), sought)
  expect(voices?.finding.stats).toMatchObject({
    n_for: 3,
    n_against: 1,
    n_mentions: 1,
    matched: 5,
    all: 1000,
  })
  expect(voices?.verdict).toBe('unclear')
})

test('many complaints bear it out, many praises speak against it', async () => {
  expect((await hearVoices(shop(many(complaint, 6)), sought))?.verdict).toBe('supports')
  expect((await hearVoices(shop(many(praise, 6)), sought))?.verdict).toBe('contradicts')
  expect((await hearVoices(shop(many('cần mã otp', 60)), sought))?.verdict).toBe('unclear')
})

test('what was always said explains no change', async () => {
  const texts = many(complaint, 20)
  expect((await hearVoices(shop(texts, [5, 90]), { ...sought, since: day }))?.verdict).toBe('supports')
  expect((await hearVoices(shop(texts, [50, 50]), { ...sought, since: day }))?.verdict).toBe('unclear')
})

test('the feeling of those who bear it out is read', async () => {
  expect((await hearVoices(shop(many(complaint, 6)), sought))?.emotions).toEqual(['fear'])
  expect((await hearVoices(shop(many(complaint, 2)), sought))?.emotions).toEqual([])
})
