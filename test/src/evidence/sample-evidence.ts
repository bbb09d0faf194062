import type { Evidence } from '../../../src/evidence/evidence.ts'
import { type Finding, findingSchema } from '../../../src/evidence/finding.ts'
import { type Reading, readingSchema } from '../../../src/evidence/reading.ts'
import type { Voice } from '../../../src/evidence/speak.ts'
import { type Statement, statementSchema } from '../../../src/evidence/statement.ts'

export function reading(id: string, change: Partial<Reading> = {}): Reading {
  return readingSchema.parse({
    id,
    workspace: 'w',
    source: 'shop',
    metric: 'checkout_rate',
    kind: 'metric',
    query: { source: 'shop', metrics: ['checkout_rate'] },
    compiled: 'SELECT 1',
    rows: [{ group: {}, value: 0.2491, n: 1234, numerator: 307, denominator: 1234, low: 0.226, high: 0.274 }],
    unit: 'ratio',
    level: 0.95,
    period: { from: '2026-08-25', to: '2026-10-31' },
    fetchedAt: '2026-11-22T03:00:00.000Z',
    asOf: '2025-12-31',
    flags: [],
    hash: 'h',
    ...change,
  })
}

export function finding(id: string, change: Partial<Finding> = {}): Finding {
  return findingSchema.parse({
    id,
    workspace: 'w',
    kind: 'change',
    metric: 'shop.checkout_rate',
    names: {},
    stats: {
      first: 0.2491,
      second: 0.28,
      difference: -0.0312,
      low: -0.05,
      high: -0.012,
      relative: -0.11,
      level: 0.95,
    },
    dates: { since: '2026-10-31' },
    readings: ['rd_a'],
    testedWith: 64,
    kept: true,
    flags: [],
    ...change,
  })
}

export function statement(id: string, change: Partial<Statement> = {}): Statement {
  return statementSchema.parse({
    id,
    workspace: 'w',
    thread: 't',
    kind: 'figure',
    by: { id: 'lan', name: 'Lan' },
    at: '2026-11-22T03:00:00.000Z',
    words: 'chắc tầm 25% khách, khoảng 1.234,5 đơn',
    ...change,
  })
}

/** A share (`rd_a`), money (`rd_vnd`), a series (`rd_days`), a fall (`fd_down`), a rise (`fd_up`), words and figures of Lan's. */
export const evidence: Evidence = {
  readings: {
    rd_a: reading('rd_a'),
    rd_vnd: reading('rd_vnd', {
      metric: 'revenue',
      unit: 'currency',
      currency: 'VND',
      rows: [{ group: {}, value: 12_345_678, n: 88, numerator: 12_345_678, denominator: 88, sd: 50_000 }],
    }),
    rd_days: reading('rd_days', {
      metric: 'orders',
      unit: 'count',
      rows: [
        { group: {}, time: '2026-10-30', value: 120, n: 120 },
        { group: {}, time: '2026-10-31', value: null, n: 0 },
      ],
    }),
  },
  findings: {
    fd_down: finding('fd_down'),
    fd_up: finding('fd_up', {
      stats: { difference: 0.0312, relative: 0.11, n_segment: 5700, perGroup: 1200 },
    }),
  },
  quotes: {},
  statements: {
    st_words: statement('st_words'),
    st_share: statement('st_share', { value: { kind: 'share', number: 0.1235 } }),
    st_money: statement('st_money', { value: { kind: 'currency', number: 1_234_567, currency: 'VND' } }),
    st_number: statement('st_number', { value: { kind: 'number', number: 1_234_567.89 } }),
    st_date: statement('st_date', { words: 'giữa tháng', value: { kind: 'date', date: '2026-12-15' } }),
  },
}

export function voice(change: Partial<Voice> = {}): Voice {
  return {
    language: 'en',
    evidence,
    names: new Set([
      'iPhone 15',
      'Q3',
      'Age 18-24',
      '5',
      '2024',
      'Price drop',
      'Tỷ lệ giảm giá',
      'Tăng trưởng',
    ]),
    words: (record) => evidence.statements[record]?.words,
    year: '2026',
    variant: 0,
    ...change,
  }
}
