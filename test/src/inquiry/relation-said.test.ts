import { describe, expect, test } from 'vitest'
import { type Evidence, noEvidence } from '../../../src/evidence/evidence.ts'
import type { Finding } from '../../../src/evidence/finding.ts'
import { findingSaid } from '../../../src/inquiry/said/finding-said.ts'
import { finding, reading } from '../evidence/sample-evidence.ts'
import { catalog, heard } from './sample-shop.ts'

const money = reading('rd_a', { metric: 'revenue', unit: 'currency', currency: 'VND' })

/** The sentence as its reader sees it, links and marks taken off. */
function plain(change: Partial<Finding>, language: 'en' | 'vi'): string {
  const told = finding('fd_1', { metric: 'shop.revenue', readings: ['rd_a'], ...change })
  const evidence: Evidence = { ...noEvidence, readings: { rd_a: money }, findings: { fd_1: told } }
  const { text } = heard(findingSaid(told, catalog, language), evidence, language)
  return text.replaceAll(/\[((?:[^[\]\\]|\\.)+)\]\(evidence:[\w.]+\)/gu, '$1').replaceAll('**', '')
}

const link = (change: {
  lag: number
  r?: number
  first?: string
  step?: string
  kept?: boolean
}): Partial<Finding> => {
  const r = change.r ?? -0.31
  return {
    kind: 'goes_with',
    names: { other: 'shop.checkout_rate', step: change.step ?? 'day', first: change.first ?? 'other' },
    stats: { r, low: r - 0.12, high: r + 0.14, lag: change.lag, n: 347, pValue: 1e-6, level: 0.99 },
    kept: change.kept ?? true,
    testedWith: 75,
  }
}

describe('what goes with what', () => {
  test('is told with its lag, its direction, and no cause', () => {
    expect(plain(link({ lag: 5 }), 'en')).toBe(
      'Revenue goes with Checkout rate, the other way round: beyond season and trend, when Checkout rate is higher than usual, ' +
        'Revenue tends to be lower 5 days later (correlation −0.31, interval −0.43 to −0.17, 347 days). ' +
        'They move together; that does not say that one brings about the other.',
    )
    expect(plain(link({ lag: 5 }), 'vi')).toBe(
      'Doanh thu đi ngược chiều với Tỷ lệ hoàn tất: ngoài mùa vụ và xu hướng chung, khi Tỷ lệ hoàn tất cao hơn thường lệ thì ' +
        'Doanh thu hay thấp hơn sau 5 ngày (tương quan −0,31, khoảng tin cậy −0,43 đến −0,17, 347 ngày). ' +
        'Hai số này biến động cùng nhau, chứ chưa nói được số này gây ra số kia.',
    )
  })

  test.each([
    [0, 'day', 'on the same day', 'trong cùng ngày'],
    [1, 'day', 'the next day', 'vào ngày hôm sau'],
    [2, 'day', '2 days later', 'sau 2 ngày'],
    [0, 'week', 'in the same week', 'trong cùng tuần'],
    [1, 'week', 'the week after', 'vào tuần sau'],
    [3, 'week', '3 weeks later', 'sau 3 tuần'],
  ])('is told of lag %i by %s as “%s”', (lag, step, en, vi) => {
    expect(plain(link({ lag, step, r: 0.4 }), 'en')).toContain(`tends to be higher ${en}`)
    expect(plain(link({ lag, step, r: 0.4 }), 'vi')).toContain(`cũng hay cao hơn ${vi}`)
  })

  test('names first the one that follows', () => {
    expect(plain(link({ lag: 2, first: 'subject' }), 'en')).toMatch(/^Checkout rate goes with Revenue/u)
    expect(plain(link({ lag: 2, first: 'other' }), 'en')).toMatch(/^Revenue goes with Checkout rate/u)
  })

  test('is plainly denied where chance would do', () => {
    expect(plain(link({ lag: 3, r: 0.05, kept: false }), 'en')).toMatch(
      /^There is no link between Revenue and Checkout rate beyond chance/u,
    )
    expect(plain(link({ lag: 3, r: 0.05, kept: false }), 'vi')).toMatch(
      /^Không thấy mối liên hệ nào giữa Doanh thu và Tỷ lệ hoàn tất/u,
    )
    expect(plain(link({ lag: 3, r: 0.05, kept: false }), 'en')).toContain('75 comparisons tried')
  })

  test('never says that one causes the other', () => {
    for (const lag of [0, 1, 4])
      expect(plain(link({ lag }), 'en')).not.toMatch(/caus|because|leads to|drives/u)
  })
})

test.each([
  ['en', 'Revenue fell by ₫900M', 'Checkout rate −₫1.3B, Revenue +₫400M'],
  ['vi', 'Doanh thu giảm 900 triệu ₫', 'Tỷ lệ hoàn tất −1,3 tỷ ₫, Doanh thu +400 triệu ₫'],
] as const)('a change is told factor by factor, the largest first: %s', (language, head, parts) => {
  const told = plain(
    {
      kind: 'factors',
      names: { factor1: 'shop.revenue', factor2: 'shop.checkout_rate' },
      stats: { first: 4.1e9, second: 5e9, difference: -9e8, relative: -0.18, part1: 4e8, part2: -1.3e9 },
      dates: { from: '2026-08-25', to: '2026-10-31', earlierFrom: '2026-06-01', earlierTo: '2026-08-24' },
    },
    language,
  )
  expect(told).toContain(head)
  expect(told).toContain(parts)
})
