import { describe, expect, test } from 'vitest'
import { type Evidence, noEvidence } from '../../../../src/evidence/evidence.ts'
import { type Finding, findingSchema } from '../../../../src/evidence/finding.ts'
import { findingSaid } from '../../../../src/inquiry/said/finding-said.ts'
import { languages } from '../../../../src/locales/locale.ts'
import { finding, reading } from '../../evidence/sample-evidence.ts'
import { catalog, heard } from '../sample-shop.ts'
import { searchCases } from '../search/search-cases.ts'

const sides = { dimension: 'device', segment: 'mobile', against: 'desktop' }
const span = { from: '2026-08-25', to: '2026-10-31', earlierFrom: '2026-06-01', earlierTo: '2025-08-24' }
const fall = {
  first: 0.2491,
  second: 0.2803,
  difference: -0.0312,
  low: -0.05,
  high: -0.012,
  level: 0.95,
  relative: -0.111,
}
const rise = {
  first: 0.2803,
  second: 0.2491,
  difference: 0.0312,
  low: 0.012,
  high: 0.05,
  level: 0.95,
  relative: 0.125,
}
const cases = { n_segment: 5700, n_against: 2100 }
const oneGroup = { dimension1: 'device', segment1: 'mobile' }
const ofChange = { otherFirst: 0.31, otherSecond: 0.32, otherShare: 0.4, pValue: 0.001 }

/** Every kind of finding as the analysis makes it, each way it can turn out. */
const made: Readonly<Record<Finding['kind'], readonly Partial<Finding>[]>> = {
  contrast: [
    { names: sides, stats: { ...fall, ...cases } },
    { names: sides, stats: { ...rise, ...cases } },
    { names: sides, stats: { ...fall, ...cases }, kept: false },
    { names: { dimension: 'device', segment: 'mobile' }, stats: { ...fall, ...cases } },
    { names: { ...sides, within: '3', withinDimension: 'region' }, stats: { ...rise, ...cases } },
    { names: { dimension: 'device', segment: 'iPad 2', against: 'gone' }, stats: { ...rise, ...cases } },
    { names: { dimension: 'removed', segment: 'mobile' }, stats: { ...rise, ...cases } },
  ],
  change: [
    { names: { dimension: 'device', segment: 'mobile' }, stats: fall, dates: span },
    { names: {}, stats: rise, dates: span },
  ],
  effect: [
    { names: { dimension: 'device', segment: 'mobile' }, stats: rise, dates: span },
    { names: {}, stats: fall, dates: span, flags: ['before_after'] },
  ],
  rice: [
    { names: {}, stats: { n_reach: 4120, relative: 0.2, share: 0.5, score: 82 } },
    { names: {}, stats: { n_reach: 4120, relative: -0.2, share: 0.5 } },
  ],
  no_change: [{ names: {}, stats: { ...fall, difference: -0.001 }, dates: span, kept: false }],
  shift: [
    {
      names: {},
      stats: { ...fall, ...cases },
      dates: { since: '2026-09-15', from: '2026-06-01', to: '2026-10-31' },
    },
    {
      names: {},
      stats: { ...rise, ...cases },
      dates: { since: '2026-09-15', from: '2026-06-01', to: '2026-10-31' },
    },
  ],
  anomaly: [
    {
      names: {},
      stats: { first: 0.12, expected: 0.25, bandLow: 0.21, bandHigh: 0.29, pValue: 1e-5, level: 0.95 },
      dates: { day: '2026-10-09', from: '2026-10-09', to: '2026-10-11' },
    },
    {
      names: { dimension: 'device', segment: 'mobile' },
      stats: { first: 0.32, expected: 0.25, bandLow: 0.21, bandHigh: 0.29, pValue: 1e-5, level: 0.95 },
      dates: { day: '2026-10-09', from: '2026-10-09', to: '2026-10-09' },
      flags: ['suspect_day'],
    },
  ],
  mix_rate: [
    { names: { ...sides, by: 'region' }, stats: { difference: 0.03, ratePart: 0.028, mixPart: 0.002 } },
    { names: { ...sides, by: 'region' }, stats: { difference: 0.03, ratePart: 0.02, mixPart: 0.01 } },
    { names: { ...sides, by: 'region' }, stats: { difference: -0.03, ratePart: -0.01, mixPart: -0.02 } },
    { names: { ...sides, by: 'region' }, stats: { difference: -0.14, ratePart: 0.036, mixPart: -0.178 } },
    { names: { ...sides, by: 'removed' }, stats: { difference: 0, ratePart: 0, mixPart: 0 } },
  ],
  driver: [
    { names: oneGroup, stats: { ...fall, ...ofChange, share: 0.8 }, dates: span },
    { names: oneGroup, stats: { ...rise, ...ofChange, share: 0.8 }, dates: span },
    {
      names: { ...oneGroup, dimension2: 'region', segment2: '3' },
      stats: { ...fall, ...ofChange, share: 1.2 },
      dates: span,
    },
    {
      names: { dimension1: 'region', segment1: '', within: 'mobile', withinDimension: 'device' },
      stats: { first: 0.28, second: 0.25, difference: 0.03, ...ofChange, share: 1.2 },
      dates: span,
    },
    {
      names: { dimension1: 'removed', segment1: 'gone' },
      stats: { ...fall, ...ofChange, share: 0.8 },
      dates: span,
    },
  ],
  quotes: [{ names: { dimension: 'device', segment: 'mobile' }, stats: { matched: 12, all: 340 } }],
  cannot_tell: [
    ...[
      'different_kinds',
      'no_better_than_naive',
      'no_data',
      'no_variation',
      'not_finite',
      'not_positive',
      'short_history',
      'small_sample',
      'spread_unknown',
      'too_large',
      'unstable',
      'unheard of',
    ].map((reason) => ({ names: { reason }, stats: {}, kept: false })),
    ...['day', 'week', 'month'].map((grain) => ({
      names: { reason: 'short_history', grain },
      stats: { n: 10, n_needed: 21 },
      kept: false,
    })),
    { names: {}, stats: {}, kept: false },
  ],
  forecast: ['week', 'year', 'last', 'unheard of'].flatMap((naive) =>
    [[], ['ahead_tet'], ['year_unseen']].map((flags) => ({
      names: { grain: 'day', naive },
      stats: {
        value: 0.25,
        low: 0.2,
        high: 0.3,
        level: 0.95,
        error: 0.01,
        naiveError: 0.02,
        n: 400,
        n_tests: 12,
      },
      dates: { from: '2026-12-01', to: '2026-12-31', since: '2025-01-01', through: '2026-11-21' },
      flags,
    })),
  ),
  level: [{ names: {}, stats: { first: 0.2491 } }],
  ...searchCases,
  quality: [{ names: {}, stats: { first: 0.2491 } }],
  theme: [
    {
      names: { theme: 'giao trễ', theme2: 'không kịp', sides: 'stars' },
      stats: {
        matched: 101,
        all: 585,
        share: 0.17,
        low: 0.14,
        high: 0.2,
        n_other: 5,
        n_others: 2893,
        otherShare: 0.0017,
      },
    },
    {
      names: { theme: 'late', sides: 'words' },
      stats: {
        matched: 40,
        all: 60,
        share: 0.67,
        low: 0.54,
        high: 0.77,
        n_other: 0,
        n_others: 80,
        otherShare: 0,
      },
    },
  ],
  test_plan: [{ names: {}, stats: { first: 0.2491 } }],
  goes_with: [
    ...[0, 1, 5].flatMap((lag) =>
      ['day', 'week'].flatMap((step) =>
        ['subject', 'other'].map((first) => ({
          names: { other: 'shop.revenue', step, first },
          stats: { r: 0.31, low: 0.17, high: 0.44, lag, n: 347, pValue: 1e-6, level: 0.99 },
        })),
      ),
    ),
    {
      names: { other: 'gone.old_rate', step: 'day', first: 'other' },
      stats: { r: -0.31, low: -0.44, high: -0.17, lag: 5, n: 347, pValue: 1e-6, level: 0.99 },
    },
    {
      names: { other: 'shop.revenue', step: 'day', first: 'subject' },
      stats: { r: 0.1, low: -0.03, high: 0.2, lag: 0, n: 347, pValue: 0.6, level: 0.99 },
      kept: false,
    },
  ],
  factors: [
    {
      names: { factor1: 'shop.checkout_rate', factor2: 'shop.revenue' },
      stats: { ...fall, part1: -0.04, part2: 0.0088 },
      dates: span,
    },
    { names: { factor1: 'shop.old_rate' }, stats: { ...rise, part1: 0.0312 }, dates: span },
  ],
}

const share = reading('rd_a')
const money = reading('rd_a', { metric: 'revenue', unit: 'currency', currency: 'VND' })

function heardOf(change: Partial<Finding>, language: 'en' | 'vi', source = share) {
  const told = finding('fd_1', { readings: ['rd_a'], ...change })
  const evidence: Evidence = { ...noEvidence, readings: { rd_a: source }, findings: { fd_1: told } }
  return heard(findingSaid(told, catalog, language), evidence, language)
}

describe.each(languages)('in %s', (language) => {
  test.each(findingSchema.shape.kind.options)(
    'a finding of the kind "%s" is told with every figure bound to it',
    (kind) => {
      for (const change of made[kind]) {
        const { text, bare } = heardOf({ kind, ...change }, language)
        expect(text.trim()).not.toBe('')
        expect(bare.replaceAll(/iPad 2|Region 3|Vùng 3/gu, '')).not.toMatch(/[\p{N}{}]|undefined|NaN/u)
        for (const [, target] of text.matchAll(/\(evidence:(\w+)/gu)) expect(target).toBe('fd_1')
      }
    },
  )

  test('a finding on a metric and a source that are gone keeps its name', () => {
    const { text } = heardOf(
      { kind: 'level', metric: 'gone.by.now.old_rate', stats: { first: 0.5 } },
      language,
    )
    expect(text).toContain('old\\_rate')
  })
})

test.each([
  ['en', '24.9% 28.0% 3.1 points −5.0 −1.2 points 5,700 2,100'],
  ['vi', '24,9% 28,0% 3,1 điểm % −5,0 −1,2 điểm % 5.700 2.100'],
] as const)(
  'a lower segment is told with both levels, the gap, its interval and its cases: %s',
  (language, figures) => {
    const { text } = heardOf({ kind: 'contrast', ...made.contrast[0] }, language)
    expect([...text.matchAll(/\[([^\]]+)\]\(evidence:/gu)].map((match) => match[1]).join(' ')).toBe(figures)
  },
)

test('a change of money tells the money, not points', () => {
  const stats = {
    ...fall,
    first: 12_000_000,
    second: 15_000_000,
    difference: -3_000_000,
    low: -4e6,
    high: -2e6,
    relative: -0.2,
  }
  const { text } = heardOf(
    { kind: 'change', metric: 'shop.revenue', names: {}, stats, dates: span },
    'vi',
    money,
  )
  expect(text).toContain('[3 triệu ₫](evidence:fd_1.difference)')
  expect(text).toContain('[−20,0%](evidence:fd_1.relative)')
})

test('the side that is told is the one of the sign', () => {
  const told = (change: Partial<Finding> | undefined, language: 'en' | 'vi') =>
    heardOf({ kind: 'contrast', ...change }, language).text
  expect(told(made.contrast[0], 'en')).toMatch(/lower/)
  expect(told(made.contrast[1], 'en')).toMatch(/higher/)
  expect(told(made.contrast[2], 'en')).toMatch(/chance/)
  expect(told(made.contrast[0], 'vi')).toMatch(/thấp hơn/)
  expect(told(made.contrast[1], 'vi')).toMatch(/cao hơn/)
  expect(told(made.contrast[2], 'vi')).toMatch(/ngẫu nhiên/)
})

test('who the segment is held against is named, and is everyone else where it is not', () => {
  expect(heardOf({ kind: 'contrast', ...made.contrast[0] }, 'en').text).toContain('desktop')
  expect(heardOf({ kind: 'contrast', ...made.contrast[3] }, 'en').text).toContain('everyone else')
  expect(heardOf({ kind: 'contrast', ...made.contrast[4] }, 'vi').text).toContain('Vùng 3')
})

test('a mix is weighed by its part of the gap', () => {
  const [rates, part, most, turned] = made.mix_rate.map((change) => {
    const told = finding('fd_1', { kind: 'mix_rate', ...change })
    const said = findingSaid(told, catalog, 'en')
    return 'say' in said ? said.say : ''
  })
  expect([rates, part, most]).toEqual(['finding.mix.not', 'finding.mix.partly', 'finding.mix.mostly'])
  // Berkeley admissions by department (Bickel et al. 1975, split after Kitagawa): the rates point the other way.
  expect(turned).toBe('finding.mix.reverses')
})
