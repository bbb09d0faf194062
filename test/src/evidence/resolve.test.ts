import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../src/evidence/evidence.ts'
import { resolveRef } from '../../../src/evidence/resolve.ts'
import { evidence, finding, reading } from './sample-evidence.ts'

const figureOf = (ref: string, records: Evidence = evidence) => {
  const resolved = resolveRef(ref, records)
  return resolved?.kind === 'figure' ? resolved.figure : null
}
const dateOf = (ref: string) => {
  const resolved = resolveRef(ref, evidence)
  return resolved?.kind === 'date' ? resolved.date : null
}

describe('a field of a reading', () => {
  test.each([
    ['rd_a', { value: 0.2491, unit: 'ratio' }],
    ['rd_a.value', { value: 0.2491, unit: 'ratio' }],
    ['rd_a.0.value', { value: 0.2491, unit: 'ratio' }],
    ['rd_a.n', { value: 1234, unit: 'count' }],
    ['rd_a.0.n', { value: 1234, unit: 'count' }],
    ['rd_a.0.numerator', { value: 307, unit: 'count' }],
    ['rd_a.0.denominator', { value: 1234, unit: 'count' }],
    ['rd_a.0.low', { value: 0.226, unit: 'ratio' }],
    ['rd_a.0.high', { value: 0.274, unit: 'ratio' }],
    ['rd_a.level', { value: 0.95, unit: 'ratio' }],
    ['rd_vnd.value', { value: 12_345_678, unit: 'currency', currency: 'VND' }],
    ['rd_vnd.0.sd', { value: 50_000, unit: 'currency', currency: 'VND' }],
    ['rd_vnd.0.numerator', { value: 12_345_678, unit: 'currency', currency: 'VND' }],
    ['rd_vnd.0.denominator', { value: 88, unit: 'count', currency: 'VND' }],
    ['rd_days.1.n', { value: 0, unit: 'count' }],
  ])('%s is a figure', (ref, figure) => {
    expect(figureOf(ref)).toEqual(figure)
  })

  test.each([
    ['rd_a.from', '2026-08-25'],
    ['rd_a.to', '2026-10-31'],
    ['rd_a.asOf', '2025-12-31'],
    ['rd_days.0.time', '2026-10-30'],
    ['rd_days.1.time', '2026-10-31'],
    ['fd_down.since', '2026-10-31'],
  ])('%s is a day', (ref, date) => {
    expect(dateOf(ref)).toBe(date)
  })

  test('is told with its record and its path', () => {
    expect(resolveRef('rd_days.1.time', evidence)).toMatchObject({ record: 'rd_days', field: '1.time' })
    expect(resolveRef('rd_a', evidence)).toMatchObject({ record: 'rd_a', field: 'value' })
  })
})

describe('a field of a finding', () => {
  const first = { value: 0.2491, unit: 'ratio' }

  test.each([
    ['fd_down.first', first],
    ['fd_down.difference', { value: -0.0312, unit: 'ratio', role: 'difference' }],
    ['fd_down.low', { value: -0.05, unit: 'ratio', role: 'difference' }],
    ['fd_down.high', { value: -0.012, unit: 'ratio', role: 'difference' }],
    ['fd_down.relative', { value: -0.11, unit: 'ratio', role: 'relative' }],
    ['fd_down.level', { value: 0.95, unit: 'ratio' }],
    ['fd_down.testedWith', { value: 64, unit: 'count' }],
    ['fd_up.n_segment', { value: 5700, unit: 'count' }],
    ['fd_up.perGroup', { value: 1200, unit: 'count' }],
  ])('%s is a figure', (ref, figure) => {
    expect(figureOf(ref)).toEqual(figure)
  })

  const records: Evidence = {
    ...evidence,
    findings: {
      fd_money: finding('fd_money', {
        readings: ['rd_none', 'rd_vnd'],
        stats: {
          first: 5,
          difference: -2,
          relative: -0.3,
          pValue: 0.01,
          n: 3,
          days: 14,
          ratePart: 1,
          mixPart: 2,
        },
      }),
      fd_alone: finding('fd_alone', { readings: [], stats: { first: 5, low: 1, high: 2 } }),
    },
  }

  test.each([
    ['fd_money.first', { value: 5, unit: 'currency', currency: 'VND' }],
    ['fd_money.difference', { value: -2, unit: 'currency', currency: 'VND', role: 'difference' }],
    ['fd_money.ratePart', { value: 1, unit: 'currency', currency: 'VND', role: 'difference' }],
    ['fd_money.mixPart', { value: 2, unit: 'currency', currency: 'VND', role: 'difference' }],
    ['fd_money.relative', { value: -0.3, unit: 'ratio', currency: 'VND', role: 'relative' }],
    ['fd_money.pValue', { value: 0.01, unit: 'ratio', currency: 'VND' }],
    ['fd_money.n', { value: 3, unit: 'count', currency: 'VND' }],
    ['fd_money.days', { value: 14, unit: 'count', currency: 'VND' }],
    ['fd_alone.first', { value: 5, unit: 'number' }],
    ['fd_alone.low', { value: 1, unit: 'number' }],
  ])('%s has the unit of the first reading that is known', (ref, figure) => {
    expect(figureOf(ref, records)).toEqual(figure)
  })
})

test.each([
  '',
  '.',
  'rd_none',
  'rd_none.value',
  'rd_a.nothing',
  'rd_a.0.nothing',
  'rd_a.0',
  'rd_a.1.value',
  'rd_a.-1.value',
  'rd_a.0x0.value',
  'rd_a.0e0.value',
  'rd_a..value',
  'rd_a.0.value.more',
  'rd_a.from.more',
  'rd_a.0.sd',
  'rd_a.time',
  'rd_days.1.value',
  'fd_down',
  'fd_down.nothing',
  'fd_down.difference.value',
  'fd_down.toString',
  'fd_down.__proto__',
  'toString',
  'toString.value',
  '__proto__.rows',
  'constructor.prototype',
])('"%s" stands for nothing', (ref) => {
  expect(resolveRef(ref, evidence)).toBeNull()
})

test('a reading without a period, a day or rows holds none', () => {
  const { period: _, asOf: __, ...bare } = reading('rd_bare', { rows: [] })
  const records: Evidence = { ...evidence, readings: { rd_bare: bare } }
  for (const field of ['from', 'to', 'asOf', 'value', '0.value'])
    expect(resolveRef(`rd_bare.${field}`, records)).toBeNull()
})
