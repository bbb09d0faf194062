import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyBrief } from '../../../src/conversation/state.ts'
import { findingSchema } from '../../../src/evidence/finding.ts'
import { goesWith } from '../../../src/inquiry/change/goes-with.ts'
import { splitProduct } from '../../../src/inquiry/change/split-product.ts'
import { periodOf } from '../../../src/inquiry/period.ts'
import { subjectOf } from '../../../src/inquiry/subject.ts'
import type { MetricInfo } from '../../../src/metrics/catalog.ts'
import type { Filter } from '../../../src/metrics/query.ts'
import { openShop } from './open-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  shop = await openShop('2026-11-20')
})
afterAll(() => shop.close())

function metric(name: string): MetricInfo {
  const found = shop.tools.catalog.metrics.find((info) => info.name === name)
  if (found === undefined) throw new Error(`no metric ${name}`)
  return found
}

function about(name: string, where: Filter[] = []) {
  const brief = { ...emptyBrief, metric: { source: 'shop', name }, where }
  const subject = subjectOf(brief, shop.tools.catalog)
  if (subject === null) throw new Error(`no subject ${name}`)
  return { brief, subject }
}

function link(name: string, others: readonly string[], where: Filter[] = []) {
  const { brief, subject } = about(name, where)
  return goesWith(shop.tools, brief, subject, others.map(metric), null)
}

function split(name: string, where: Filter[] = []) {
  const { brief, subject } = about(name, where)
  return splitProduct(shop.tools, brief, subject, periodOf(subject, null))
}

describe('what goes with revenue in the shop', () => {
  test('are the support calls of the two provinces with late deliveries, five days before', async () => {
    const late: Filter = { dimension: 'province', op: 'in', values: ['Hải Phòng', 'Đà Nẵng'] }
    const { findings, readings } = await link('revenue', ['support_calls', 'followers'], [late])
    const [calls, followers] = findings
    expect(calls).toMatchObject({
      kind: 'goes_with',
      metric: 'shop.revenue',
      names: { other: 'shop.support_calls', step: 'day', first: 'other' },
      stats: { lag: 5 },
      testedWith: 30,
      kept: true,
    })
    expect(calls?.stats.high).toBeLessThan(0)
    expect(followers).toMatchObject({ kind: 'goes_with', kept: false })
    expect(readings.map((reading) => reading.id)).toEqual(findings.flatMap((finding) => finding.readings))
    for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding)
  })

  test('are its orders, on the same day', async () => {
    const { findings } = await link('revenue', ['orders'])
    expect(findings[0]).toMatchObject({ kind: 'goes_with', kept: true, stats: { lag: 0 } })
    expect(findings[0]?.stats.r).toBeGreaterThan(0.6)
  })
})

test('two figures that only grow with time do not go together', async () => {
  const { findings } = await link('followers', ['store_members'])
  expect(findings).toMatchObject([{ kind: 'goes_with', kept: false }])
})

describe('the fall of revenue in the shop', () => {
  test('lies in the checkouts that are not finished', async () => {
    const found = await split('revenue')
    expect(found?.finding).toMatchObject({
      kind: 'factors',
      kept: true,
      names: {
        factor1: 'shop.sessions',
        factor2: 'shop.checkout_start_rate',
        factor3: 'shop.checkout_completion_rate',
        factor4: 'shop.average_order_value',
      },
    })
    const {
      part1 = 0,
      part2 = 0,
      part3 = 0,
      part4 = 0,
      difference = 0,
      relative = 0,
    } = found?.finding.stats ?? {}
    expect(part1 + part2 + part3 + part4).toBeCloseTo(difference, 0)
    expect(relative).toBeLessThan(-0.1)
    expect(part3).toBeLessThan(0.9 * difference)
    expect(findingSchema.parse(found?.finding)).toEqual(found?.finding)
    expect(found?.finding.readings).toEqual(found?.readings.map((reading) => reading.id))
  })

  test('is split within a group that all its tables know', async () => {
    const vitamins: Filter = { dimension: 'category', op: 'in', values: ['vitamins'] }
    const found = await split('line_revenue', [vitamins])
    expect(found?.finding.names).toEqual({ factor1: 'shop.items_sold', factor2: 'shop.average_item_price' })
  })

  test('is not split where nothing is multiplied', async () => {
    expect(await split('sessions')).toBeNull()
    expect(await split('nps')).toBeNull()
  })
})
