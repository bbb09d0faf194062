import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figure } from '../../../src/charts/figure.ts'
import { wrap } from '../../../src/charts/label.ts'
import { placeMarks } from '../../../src/charts/line-marks.ts'
import { valueAxis } from '../../../src/charts/value-axis.ts'

describe('a value axis', () => {
  it('has round values in the reader’s form', () => {
    expect(valueAxis(0, 0.27, { unit: 'ratio', language: 'vi' }).labels).toEqual([
      '0%',
      '5%',
      '10%',
      '15%',
      '20%',
      '25%',
      '30%',
    ])
    expect(valueAxis(0, 0.06, { unit: 'ratio', language: 'vi' }, 4).labels).toEqual(['0%', '2%', '4%', '6%'])
    expect(valueAxis(0, 3.1e9, { unit: 'currency', language: 'vi' }, 4).labels).toEqual([
      '0',
      '1 tỷ',
      '2 tỷ',
      '3 tỷ',
      '4 tỷ',
    ])
    expect(valueAxis(0, 3, { unit: 'count', language: 'en' }).labels).toEqual(['0', '1', '2', '3'])
  })

  it('covers its span and never labels two values alike', () => {
    const number = fc.double({ min: -1e10, max: 1e10, noNaN: true })
    const unit = fc.constantFrom('ratio' as const, 'count' as const, 'currency' as const, 'number' as const)
    fc.assert(
      fc.property(number, fc.double({ min: 0.001, max: 1e9, noNaN: true }), unit, (low, span, unit) => {
        fc.pre(span > Math.abs(low) / 1000)
        const { values, labels } = valueAxis(low, low + span, { unit, language: 'en' })
        expect(values[0]).toBeLessThanOrEqual(low + span * 1e-6)
        expect(values.at(-1)).toBeGreaterThanOrEqual(low + span * (1 - 1e-6))
        expect(values.length).toBeLessThanOrEqual(9)
        expect(new Set(labels).size).toBe(labels.length)
      }),
      { seed: 7 },
    )
  })
})

it('shortens figures as each language does', () => {
  expect(figure(3_240_000, { unit: 'currency', language: 'vi' })).toBe('3,24 tr')
  expect(figure(3_240_000, { unit: 'currency', language: 'en' })).toBe('3.24M')
  expect(figure(1234.5, { unit: 'number', language: 'vi' })).toBe('1.235')
  expect(figure(0.0061, { unit: 'ratio', language: 'en' })).toBe('0.61%')
  expect(figure(82, { unit: 'seconds', language: 'en' })).toBe('82 s')
  expect(figure(0, { unit: 'ratio', language: 'en' })).toBe('0%')
})

it('wraps between words and shortens what is left', () => {
  expect(wrap('Khách hàng mới ghé thăm lần đầu', 12, 2)).toEqual(['Khách hàng', 'mới ghé thă…'])
  expect(wrap('Supercalifragilistic', 8, 3)).toEqual(['Superca…'])
  expect(wrap('', 8, 3)).toEqual([''])
})

it('keeps labels of neighbouring days apart and inside the picture', () => {
  const day = 86_400_000
  const from = Date.parse('2026-10-01')
  const near = ['2026-10-10', '2026-10-11', '2026-10-30'].map((at) => ({ at, label: 'Bật bước mã OTP' }))
  const { marks, height } = placeMarks(
    [...near, { at: '2027-01-01', label: 'outside' }],
    [from, from + 30 * day],
    500,
  )
  expect(marks).toHaveLength(3)
  expect(new Set(marks.slice(1).map(({ top }) => top)).size).toBe(2)
  expect(marks[0]).toMatchObject({ align: 'right', x: Date.parse('2026-10-30') })
  expect(height).toBe(36)
})
