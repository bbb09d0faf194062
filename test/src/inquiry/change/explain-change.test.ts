import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { knownNames } from '../../../../src/conversation/known-names.ts'
import { emptyBrief } from '../../../../src/conversation/state.ts'
import { mergeEvidence, noEvidence } from '../../../../src/evidence/evidence.ts'
import { type Finding, findingSchema } from '../../../../src/evidence/finding.ts'
import { speak } from '../../../../src/evidence/speak.ts'
import { explainChange } from '../../../../src/inquiry/change/explain-change.ts'
import { periodOf } from '../../../../src/inquiry/period.ts'
import { findingSaid } from '../../../../src/inquiry/said/finding-said.ts'
import { subjectOf } from '../../../../src/inquiry/subject.ts'
import type { Language } from '../../../../src/locales/locale.ts'
import type { Filter, TimeRange } from '../../../../src/metrics/query.ts'
import { voiceFor } from '../../../../src/turn/voice.ts'
import { openShop } from '../open-shop.ts'

// In the shop that ends with this day the one-time password began on 2026-09-11.
const lastDay = '2026-11-20'
const sinceOtp = { from: '2026-09-11', to: lastDay }
let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  shop = await openShop(lastDay)
})
afterAll(() => shop.close())

function explain(name: string, asked: TimeRange, where: Filter[] = []) {
  const { tools } = shop
  const brief = { ...emptyBrief, metric: { source: 'shop', name }, where }
  const subject = subjectOf(brief, tools.catalog)
  if (subject === null) throw new Error(`no metric ${name}`)
  return explainChange(tools, brief, subject, periodOf(subject, asked), tools.catalog)
}

function groups(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ names }) =>
    ['segment1', 'segment2', 'segment3', 'segment4'].flatMap((key) => names[key] ?? []).join(' & '),
  )
}

describe('the stories of the sample shop', () => {
  test('the fall in finished checkouts lies on Android', async () => {
    const { findings, readings, tested } = await explain('checkout_completion_rate', sinceOtp)
    const [first] = findings
    expect(groups(findings)[0]).toBe('Android')
    expect(first?.kind).toBe('driver')
    expect(first?.stats.share).toBeGreaterThan(0.8)
    expect(first?.stats.first).toBeCloseTo(0.3, 1)
    expect(first?.stats.second).toBeCloseTo(0.6, 1)
    expect(first?.stats.high).toBeLessThan(-0.25)
    expect(first?.stats.otherFirst).toBeGreaterThan(0.55)
    expect(first?.testedWith).toBe(tested)
    expect(tested).toBeGreaterThan(100)
    for (const finding of findings) {
      expect(findingSchema.parse(finding)).toEqual(finding)
      expect(finding.readings.every((id) => readings.some((reading) => reading.id === id))).toBe(true)
    }
  })

  test('the rise of late deliveries lies in two provinces', async () => {
    const { findings } = await explain('late_delivery_rate', { from: '2026-05-08', to: '2026-07-20' })
    expect(groups(findings).toSorted()).toEqual(['Hải Phòng', 'Đà Nẵng'].toSorted())
  })

  test('more support requests are about payment, and all others are as many as before', async () => {
    const { findings } = await explain('support_tickets', sinceOtp)
    expect(groups(findings)).toEqual(['payment'])
    const [finding] = findings
    expect(finding?.stats.share).toBeGreaterThan(1)
    const { first = 0, second = 0, otherFirst = 0, otherSecond = 0 } = finding?.stats ?? {}
    expect(first).toBeGreaterThan(3 * second)
    expect(Math.abs(otherFirst - otherSecond)).toBeLessThan(0.15 * otherSecond)
  })

  test('a filter of the question holds for the driver and for all the rest', async () => {
    const android = { dimension: 'os', op: 'in', values: ['Android'] } satisfies Filter
    const { readings } = await explain('checkout_completion_rate', sinceOtp, [android])
    for (const { query } of readings) expect('where' in query && query.where).toContainEqual(android)
  })
})

test('nothing is told where the whole did not change', async () => {
  const { findings, readings, tested } = await explain('checkout_completion_rate', {
    from: '2026-05-08',
    to: '2026-07-20',
  })
  expect({ findings, readings, tested }).toEqual({ findings: [], readings: [], tested: 0 })
})

test.each<[Language, string]>([
  ['en', '**Android** explains # of the fall of **Checkout completion rate**'],
  ['vi', '**Android** giải thích # mức giảm của **Tỷ lệ hoàn tất thanh toán**'],
])('is said with bound figures in %s', async (language, start) => {
  const { findings, readings } = await explain('checkout_completion_rate', sinceOtp)
  const [finding] = findings
  if (finding === undefined) throw new Error('nothing was found')
  const { catalog } = shop.tools
  const evidence = mergeEvidence(noEvidence, { readings, findings: [finding] })
  const names = knownNames(catalog, [])
  const voice = voiceFor({ language, evidence, insights: [], names, today: lastDay, variant: 0 })
  const text = speak(findingSaid(finding, catalog, language), voice)
  expect(text.replace(/\[((?:[^[\]\\]|\\.)+)\]\(evidence:[\w.]+\)/gu, '#').slice(0, start.length)).toBe(start)
})
