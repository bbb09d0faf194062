import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeOverTime } from '../../../src/inquiry/change/change-over-time.ts'
import { completeRange } from '../../../src/inquiry/change/complete-range.ts'
import { findShift } from '../../../src/inquiry/change/find-shift.ts'
import { periodOf } from '../../../src/inquiry/period.ts'
import { contrastSegment } from '../../../src/inquiry/segment/contrast-segment.ts'
import { subjectOf } from '../../../src/inquiry/subject.ts'
import { openShop } from './open-shop.ts'
import { briefOf } from './sample-shop.ts'

const lastDay = '2026-11-20'
let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  shop = await openShop(lastDay)
})
afterAll(() => shop.close())

function ask(name: string, segment: { dimension: string; value: string } | null = null) {
  const brief = briefOf({ metric: { source: 'shop', name }, segment })
  const subject = subjectOf(brief, shop.tools.catalog)
  if (subject === null) throw new Error(`no metric ${name}`)
  return { brief, subject, period: periodOf(subject, null) }
}

describe('a share of customers who came back', () => {
  test('did not fall only because the newest had no time yet', async () => {
    const { brief, subject, period } = ask('second_order_rate')
    expect(await findShift(shop.tools, brief, subject, period)).toBeNull()
    expect((await changeOverTime(shop.tools, brief, subject, period))?.finding.kind).toBe('no_change')
  })

  test('would have fallen by a third, had they been counted', async () => {
    const { brief, subject } = ask('second_order_rate')
    const { maturesAfterDays: _, ...hasty } = subject.metric
    const asked = { ...subject, metric: hasty }
    const found = await changeOverTime(shop.tools, brief, asked, periodOf(asked, null))
    expect(found?.finding.stats.relative).toBeLessThan(-0.3)
  })

  test('still tells who stops after the second order', async () => {
    const { brief, subject, period } = ask('third_order_rate', {
      dimension: 'first_category',
      value: 'nutrition',
    })
    const found = await contrastSegment(shop.tools, brief, subject, period)
    expect(found?.finding.kept).toBe(true)
    expect(found?.finding.stats.difference).toBeLessThan(-0.2)
  })

  test('is read over no young day, whatever is asked of it together with others', () => {
    const { subject } = ask('third_order_rate')
    const other = ask('second_order_rate').subject.metric
    expect(completeRange(shop.tools.catalog, [other, subject.metric], null)?.to).toBe('2025-12-09')
  })
})
