import type { Finding } from '../../../../src/evidence/finding.ts'

const mobile = { dimension: 'device', segment: 'mobile', record: 'order' }
const span = { from: '2026-01-01', to: '2026-10-31' }
const levels = { first: 0.3, second: 0.2, difference: 0.1, low: 0.05, high: 0.15, pValue: 1e-6 }
const pair = { ...mobile, by: 'region', other: '3' }
const word = { ...mobile, text: 'note', term: 'late' }

/** Every kind of finding that the insight search makes, each way it can turn out. */
export const searchCases = {
  imbalance: [
    { names: mobile, stats: { share: 0.6, n: 600, n_against: 200, n_total: 1000 } },
    { names: { ...mobile, beside: 'desktop' }, stats: { share: 0.9, n: 900, n_against: 100, n_total: 1000 } },
    { names: { dimension: 'device', even: 'yes', record: '' }, stats: { n_groups: 3, n: 1000 }, kept: false },
    { names: { dimension: 'removed', even: 'yes' }, stats: { n_groups: 3, n: 1000 }, kept: false },
  ],
  group_level: [
    { names: mobile, stats: levels },
    { names: mobile, stats: { ...levels, first: 0.1, difference: -0.1 } },
    { names: { dimension: 'device', even: 'yes' }, stats: { n_groups: 3 }, kept: false },
  ],
  trend: [
    { names: {}, stats: { start: 0.1, end: 0.3 }, dates: span },
    { names: {}, stats: { start: 0.3, end: 0.1 }, dates: span },
    { names: { even: 'yes' }, stats: {}, dates: span, kept: false },
  ],
  group_trend: [
    { names: mobile, stats: { start: 0.1, end: 0.3 }, dates: span },
    { names: { ...mobile, alone: 'yes' }, stats: { start: 0.3, end: 0.1 }, dates: span },
    { names: { dimension: 'device', together: 'yes' }, stats: { difference: 1, n_groups: 3 }, dates: span },
    { names: { dimension: 'device', together: 'yes' }, stats: { difference: -1, n_groups: 3 }, dates: span },
    { names: { ...mobile, even: 'yes' }, stats: {}, dates: span, kept: false },
  ],
  burst: ['day', 'week', 'month', 'unheard of'].map((grain) => ({
    names: { ...mobile, grain },
    stats: { first: 0.4, second: 0.1 },
    dates: span,
  })),
  association: [
    { names: pair, stats: { share: 0.7, otherShare: 0.2 } },
    { names: pair, stats: { share: 0.4, otherShare: 0.2 } },
  ],
  relation: [
    { names: {}, stats: { r: 0.4 } },
    { names: {}, stats: { r: -0.4 } },
    { names: { even: 'yes' }, stats: { r: 0.01 }, kept: false },
    { names: { figure: 'shop.revenue' }, stats: { r: 0.4 } },
    { names: { figure: 'shop.revenue' }, stats: { r: -0.4 } },
    { names: { figure: 'shop.gone', even: 'yes' }, stats: { r: 0 }, kept: false },
  ],
  phrase: [
    { names: word, stats: { share: 0.7, otherShare: 0.1 } },
    { names: word, stats: { share: 0.3, otherShare: 0.1 } },
    { names: { text: 'note', code: 'a code', record: 'order' }, stats: { share: 0.3 } },
    { names: { text: 'note', term: 'late' }, stats: levels },
    { names: { text: 'note', term: 'late' }, stats: { ...levels, difference: -0.1 } },
  ],
} satisfies Partial<Readonly<Record<Finding['kind'], readonly Partial<Finding>[]>>>
