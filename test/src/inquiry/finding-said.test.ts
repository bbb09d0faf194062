import { describe, expect, test } from 'vitest'
import { type Evidence, noEvidence } from '../../../src/evidence/evidence.ts'
import { type Finding, findingSchema } from '../../../src/evidence/finding.ts'
import { findingSaid } from '../../../src/inquiry/finding-said.ts'
import { languages } from '../../../src/locales/locale.ts'
import { finding, reading } from '../evidence/sample-evidence.ts'
import { catalog, heard } from './sample-shop.ts'

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
  mix_rate: [
    { names: { ...sides, by: 'region' }, stats: { difference: 0.03, ratePart: 0.028, mixPart: 0.002 } },
    { names: { ...sides, by: 'region' }, stats: { difference: 0.03, ratePart: 0.02, mixPart: 0.01 } },
    { names: { ...sides, by: 'region' }, stats: { difference: -0.03, ratePart: -0.01, mixPart: -0.02 } },
    { names: { ...sides, by: 'region' }, stats: { difference: -0.14, ratePart: 0.036, mixPart: -0.178 } },
    { names: { ...sides, by: 'removed' }, stats: { difference: 0, ratePart: 0, mixPart: 0 } },
  ],
  quotes: [{ names: { dimension: 'device', segment: 'mobile' }, stats: { matched: 12, all: 340 } }],
  cannot_tell: [
    ...[
      'different_kinds',
      'no_data',
      'no_variation',
      'short_history',
      'small_sample',
      'spread_unknown',
      'unheard of',
    ].map((reason) => ({ names: { reason }, stats: {}, kept: false })),
    { names: {}, stats: {}, kept: false },
  ],
  level: [{ names: {}, stats: { first: 0.2491 } }],
  trend: [{ names: {}, stats: { first: 0.2491 } }],
  quality: [{ names: {}, stats: { first: 0.2491 } }],
  test_plan: [{ names: {}, stats: { first: 0.2491 } }],
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
