import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Brief, emptyBrief } from '../../../../src/conversation/state.ts'
import type { TurnContext } from '../../../../src/conversation/step.ts'
import { findShift } from '../../../../src/inquiry/change/find-shift.ts'
import { periodOf } from '../../../../src/inquiry/period.ts'
import { subjectOf } from '../../../../src/inquiry/subject.ts'
import { turningDay } from '../../../../src/inquiry/why/turning-day.ts'
import { lookForEvidence } from '../../../../src/inquiry/words/look-for-evidence.ts'
import { openShop } from '../open-shop.ts'
import { contextOf } from '../sample-shop.ts'

const brief: Brief = {
  ...emptyBrief,
  kind: 'reason',
  metric: { source: 'shop', name: 'conversion_rate' },
  segment: { dimension: 'device', value: 'mobile' },
  direction: 'less',
}

let shop: Awaited<ReturnType<typeof openShop>>
let context: TurnContext
beforeAll(async () => {
  shop = await openShop('2026-11-20', { withWords: true })
  const { source = '' } = shop.tools.catalog.metrics.find(({ name }) => name === 'conversion_rate') ?? {}
  const asked = { ...brief, metric: { source, name: 'conversion_rate' } }
  const subject = subjectOf(asked, shop.tools.catalog)
  if (subject === null) throw new Error('the shop has no conversion rate')
  const shift = await findShift(shop.tools, asked, subject, periodOf(subject, null))
  if (shift === null) throw new Error('the shop has no shift')
  const state = { brief: asked, findings: [shift.finding.id] }
  const evidence = {
    readings: Object.fromEntries(shift.readings.map((reading) => [reading.id, reading])),
    findings: { [shift.finding.id]: shift.finding },
    quotes: {},
    statements: {},
  }
  context = { ...contextOf(evidence, state), tools: shop.tools }
})
afterAll(() => shop.close())

test('both sides of the day hold as many whole weeks', () => {
  expect(turningDay(context)).toMatchObject({
    since: '2026-09-11',
    before: { from: '2026-07-03', to: '2026-09-10' },
    after: { from: '2026-09-11', to: '2026-11-19' },
  })
})

test('an English belief finds Vietnamese customers, and the figure that would have moved', async () => {
  const found = await lookForEvidence(context, 'the one-time code leaves them in the dark')
  expect(found.verdict).toBe('supports')
  expect(found.quotes.map(({ language }) => language)).toContain('vi')
  expect(found.emotions).toContain('fear')
  expect(found.findings.map(({ metric }) => metric.split('.').at(-1))).toContain('checkout_completion_rate')
})

test('a Vietnamese belief finds English customers', async () => {
  const found = await lookForEvidence(context, 'do giao trễ')
  const terms = await shop.tools.searchQuotes({ terms: ['days late'], limit: 5 })
  expect(terms.map(({ language }) => language)).toContain('en')
  expect(found.findings.find(({ kind }) => kind === 'quotes')?.stats.matched).toBeGreaterThan(terms.length)
})

test('a fee that stood still, and customers who do not mind it, speak against it', async () => {
  const found = await lookForEvidence(context, 'chắc do giá ship')
  expect(found.verdict).toBe('contradicts')
  expect(found.links('st').map(({ relation }) => relation)).toContain('contradicts')
  expect(found.supports).toBe(false)
})

test('a group that is named is held against the rest of the segment', async () => {
  const found = await lookForEvidence(context, 'only Android users')
  expect(found.verdict).toBe('supports')
  expect(found.findings[0]?.names).toMatchObject({ segment: 'Android', within: 'mobile' })
})

test('what nothing is known of is neither borne out nor refuted', async () => {
  const found = await lookForEvidence(context, 'they prefer purple zebras')
  expect(found.verdict).toBe('unclear')
  expect(found.links('st')).toEqual([])
  expect(found.told).toHaveLength(1)
})
