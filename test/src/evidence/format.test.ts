import { describe, expect, test } from 'vitest'
import { type Figure, formatDate, formatFigure, formatStated } from '../../../src/evidence/format.ts'
import type { FigureFormat } from '../../../src/locales/said.ts'

/*
 * Expected values: a Vietnamese reader writes a point between thousands and a comma before decimals (Circular
 * 01/2011/TT-BNV and CLDR 48 for `vi`), money with the sign behind it and in "triệu", "tỷ"; an English reader the other
 * way round (CLDR `en-US`). Minus is U+2212. Spaces are plain ones, so that a figure can be found and copied.
 */

type Row = readonly [figure: Figure, format: FigureFormat, en: string, vi: string]

const share = (value: number): Figure => ({ value, unit: 'ratio' })
const count = (value: number): Figure => ({ value, unit: 'count' })
const plain = (value: number): Figure => ({ value, unit: 'number' })
const seconds = (value: number): Figure => ({ value, unit: 'seconds' })
const money = (value: number, currency = 'VND'): Figure => ({ value, unit: 'currency', currency })
const gap = (figure: Figure): Figure => ({ ...figure, role: 'difference' })
const relative = (value: number): Figure => ({ value, unit: 'ratio', role: 'relative' })

function written(rows: readonly Row[]): void {
  test.each(rows)('%o as %s is "%s" and "%s"', (figure, format, en, vi) => {
    expect([formatFigure(figure, format, 'en'), formatFigure(figure, format, 'vi')]).toEqual([en, vi])
  })
}

describe('shares', () => {
  written([
    [share(0.2491), 'auto', '24.9%', '24,9%'],
    [share(0.2491), 'percent', '24.9%', '24,9%'],
    [share(0.25), 'auto', '25.0%', '25,0%'],
    [share(0), 'auto', '0%', '0%'],
    [share(1), 'auto', '100%', '100%'],
    [share(0.995), 'auto', '99.5%', '99,5%'],
    [share(1.5), 'auto', '150.0%', '150,0%'],
    [share(12.345), 'auto', '1,234.5%', '1.234,5%'],
    [share(-0.05), 'auto', '−5.0%', '−5,0%'],
    [share(0.0312), 'auto', '3.1%', '3,1%'],
    [share(0.0099), 'auto', '0.99%', '0,99%'],
    [share(0.0041), 'auto', '0.41%', '0,41%'],
    [share(0.0003), 'auto', '0.030%', '0,030%'],
    [share(0.00003), 'auto', '0.0030%', '0,0030%'],
    [share(0.0000012), 'auto', '0.00012%', '0,00012%'],
    [share(3.24), 'decimal', '3.24', '3,24'],
  ])
})

describe('differences of shares are points', () => {
  written([
    [gap(share(-0.0312)), 'auto', '−3.1 points', '−3,1 điểm %'],
    [gap(share(0.0312)), 'auto', '+3.1 points', '+3,1 điểm %'],
    [gap(share(-0.0312)), 'size', '3.1 points', '3,1 điểm %'],
    [gap(share(0.0312)), 'size', '3.1 points', '3,1 điểm %'],
    [gap(share(-0.0312)), 'step', '−3.1 points', '−3,1 điểm %'],
    [gap(share(0.25)), 'step', '+25.0 points', '+25,0 điểm %'],
    [gap(share(-0.0312)), 'bound', '−3.1', '−3,1'],
    [gap(share(0.0312)), 'bound', '+3.1', '+3,1'],
    [gap(share(0.004)), 'size', '0.40 points', '0,40 điểm %'],
    [gap(share(0.00004)), 'step', '+0.0040 points', '+0,0040 điểm %'],
    [gap(share(-0.000000001)), 'step', '0.00000 points', '0,00000 điểm %'],
    [gap(share(0)), 'size', '0 points', '0 điểm %'],
    [gap(share(0)), 'step', '0 points', '0 điểm %'],
    [gap(share(0)), 'bound', '0', '0'],
  ])
})

describe('relative changes are percents', () => {
  written([
    [relative(-0.114), 'relative', '−11.4%', '−11,4%'],
    [relative(0.114), 'relative', '+11.4%', '+11,4%'],
    [relative(0), 'relative', '0%', '0%'],
    [relative(-0.0041), 'relative', '−0.41%', '−0,41%'],
    [relative(1.5), 'relative', '+150.0%', '+150,0%'],
    [relative(-0.114), 'size', '11.4%', '11,4%'],
    [relative(-0.114), 'step', '−11.4%', '−11,4%'],
    [relative(-0.114), 'auto', '−11.4%', '−11,4%'],
  ])
})

describe('counts', () => {
  written([
    [count(0), 'auto', '0', '0'],
    [count(5), 'auto', '5', '5'],
    [count(1234), 'integer', '1,234', '1.234'],
    [count(1_234_567), 'auto', '1,234,567', '1.234.567'],
    [count(-1234), 'auto', '−1,234', '−1.234'],
    [count(0.4), 'auto', '0.4', '0,4'],
    [count(12.46), 'auto', '12.5', '12,5'],
    [count(1234.5), 'auto', '1,235', '1.235'],
    [count(12.6), 'integer', '13', '13'],
    [count(-0.2), 'integer', '0', '0'],
    [gap(count(-120)), 'step', '−120', '−120'],
    [gap(count(120)), 'bound', '+120', '+120'],
    [gap(count(-1200)), 'size', '1,200', '1.200'],
    [gap(count(-1.25)), 'auto', '−1.25', '−1,25'],
  ])
})

describe('numbers and scores', () => {
  written([
    [plain(1_234_567.89), 'auto', '1,234,568', '1.234.568'],
    [plain(1234.5), 'auto', '1,235', '1.235'],
    [plain(12.345), 'auto', '12.3', '12,3'],
    [plain(1.2345), 'decimal', '1.23', '1,23'],
    [plain(0.12345), 'auto', '0.123', '0,123'],
    [plain(0.0001234), 'auto', '0.00012', '0,00012'],
    [plain(-0.5), 'auto', '−0.5', '−0,5'],
    [plain(3), 'auto', '3', '3'],
    [{ value: 4.25, unit: 'score' }, 'auto', '4.25', '4,25'],
    [{ value: 4, unit: 'score' }, 'integer', '4', '4'],
    [gap({ value: -0.3, unit: 'score' }), 'step', '−0.3', '−0,3'],
  ])
})

describe('money', () => {
  written([
    [money(0), 'auto', '₫0', '0 ₫'],
    [money(450), 'auto', '₫450', '450 ₫'],
    [money(12_345), 'currency', '₫12,345', '12.345 ₫'],
    [money(999_999), 'auto', '₫999,999', '999.999 ₫'],
    [money(1_000_000), 'auto', '₫1M', '1 triệu ₫'],
    [money(12_345_678), 'auto', '₫12.3M', '12,3 triệu ₫'],
    [money(999_999_999), 'auto', '₫1B', '1 tỷ ₫'],
    [money(3_000_000_000), 'auto', '₫3B', '3 tỷ ₫'],
    [money(2_345_000_000_000), 'auto', '₫2.35T', '2,35 nghìn tỷ ₫'],
    [money(-3_200_000), 'auto', '−₫3.2M', '−3,2 triệu ₫'],
    [money(19.6), 'auto', '₫20', '20 ₫'],
    [money(2.345), 'auto', '₫2.35', '2,35 ₫'],
    [money(0.0042), 'auto', '₫0.0042', '0,0042 ₫'],
    [money(450, 'USD'), 'auto', '$450', '450 USD'],
    [money(19.9, 'USD'), 'auto', '$19.90', '19,90 USD'],
    [money(19.954, 'USD'), 'auto', '$19.95', '19,95 USD'],
    [money(1234.5, 'USD'), 'auto', '$1,234.50', '1.234,50 USD'],
    [money(0.05, 'USD'), 'auto', '$0.05', '0,05 USD'],
    [money(12_345_678, 'USD'), 'auto', '$12.3M', '12,3 triệu USD'],
    [money(1_500_000_000, 'USD'), 'auto', '$1.5B', '1,5 tỷ USD'],
    [money(-19.9, 'EUR'), 'auto', '−€19.90', '−19,90 EUR'],
    [money(450, 'usd'), 'auto', '$450', '450 USD'],
    [money(1234.5, 'xu lẻ'), 'auto', '1,234.50 XU LẺ', '1.234,50 XU LẺ'],
    [{ value: 1234.5, unit: 'currency' }, 'auto', '1,235', '1.235'],
    [gap(money(-25_000)), 'size', '₫25,000', '25.000 ₫'],
    [gap(money(-25_000)), 'step', '−₫25,000', '−25.000 ₫'],
    [gap(money(25_000)), 'bound', '+₫25,000', '+25.000 ₫'],
    [gap(money(3_000_000)), 'step', '+₫3M', '+3 triệu ₫'],
    [gap(money(0)), 'step', '₫0', '0 ₫'],
  ])
})

describe('seconds', () => {
  written([
    [seconds(0), 'auto', '0 s', '0 giây'],
    [seconds(0.42), 'auto', '0.4 s', '0,4 giây'],
    [seconds(2), 'seconds', '2 s', '2 giây'],
    [seconds(45.6), 'auto', '46 s', '46 giây'],
    [seconds(12_345), 'auto', '3.4 hours', '3,4 giờ'],
    [seconds(604_800), 'auto', '7 days', '7 ngày'],
    [gap(seconds(-30)), 'step', '−30 s', '−30 giây'],
    [gap(seconds(-30)), 'size', '30 s', '30 giây'],
  ])
})

test('no figure holds a space that does not break: figures are compared and copied', () => {
  const texts = (['en', 'vi'] as const).flatMap((language) =>
    [money(12_345_678), money(2e12), gap(share(0.1)), seconds(9e9)].map((figure) =>
      formatFigure(figure, 'auto', language),
    ),
  )
  expect(texts.join()).not.toMatch(/[\u00A0\u2007\u202F]/)
})

const figures: readonly Figure[] = [
  share(0.2),
  count(3),
  plain(3),
  seconds(3),
  money(3),
  gap(share(0.2)),
  gap(count(3)),
  gap(money(3)),
  relative(0.2),
]
const allowed: Readonly<Record<FigureFormat, readonly Figure[]>> = {
  auto: figures,
  integer: [count(3), plain(3), gap(count(3))],
  decimal: [share(0.2), count(3), plain(3), gap(count(3))],
  percent: [share(0.2), relative(0.2)],
  currency: [money(3), gap(money(3))],
  seconds: [seconds(3)],
  date: [],
  size: [gap(share(0.2)), gap(count(3)), gap(money(3)), relative(0.2)],
  step: [gap(share(0.2)), gap(count(3)), gap(money(3)), relative(0.2)],
  bound: [gap(share(0.2)), gap(count(3)), gap(money(3))],
  relative: [relative(0.2)],
}

test.each(Object.keys(allowed) as FigureFormat[])('%s takes only figures that it fits', (format) => {
  const taken = figures.filter((figure) => {
    try {
      return formatFigure(figure, format, 'en') !== ''
    } catch (fault) {
      expect(fault).toBeInstanceOf(RangeError)
      return false
    }
  })
  expect(taken).toEqual(allowed[format])
})

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s is no figure', (value) => {
  expect(() => formatFigure(count(value), 'auto', 'en')).toThrow(RangeError)
  expect(() => formatFigure(share(value), 'percent', 'vi')).toThrow(RangeError)
  expect(() => formatStated(plain(value), 'vi')).toThrow(RangeError)
})

describe('what a person stated keeps every digit', () => {
  test.each([
    [share(0.15), '15%', '15%'],
    [share(0.07), '7%', '7%'],
    [share(0.12345), '12.345%', '12,345%'],
    [plain(1_234_567.89), '1,234,567.89', '1.234.567,89'],
    [plain(1200), '1,200', '1.200'],
    [money(12_000_000), '₫12M', '12 triệu ₫'],
    [money(3_000_000_000), '₫3B', '3 tỷ ₫'],
    [money(1_234_567), '₫1,234,567', '1.234.567 ₫'],
    [money(19.99, 'USD'), '$19.99', '19,99 USD'],
    [money(450_000), '₫450,000', '450.000 ₫'],
  ] as const)('%o is "%s" and "%s"', (figure, en, vi) => {
    expect([formatStated(figure, 'en'), formatStated(figure, 'vi')]).toEqual([en, vi])
  })
})

describe('days', () => {
  test.each([
    ['2026-10-31', '2026', 'Oct 31', '31/10'],
    ['2026-01-02', '2026', 'Jan 2', '2/1'],
    ['2025-10-31', '2026', 'Oct 31, 2025', '31/10/2025'],
    ['2024-02-29', '2026', 'Feb 29, 2024', '29/2/2024'],
    ['2026-10-31', undefined, 'Oct 31, 2026', '31/10/2026'],
  ])('%s in %s is "%s" and "%s"', (date, year, en, vi) => {
    expect([formatDate(date, 'en', year), formatDate(date, 'vi', year)]).toEqual([en, vi])
  })

  test.each(['2026-02-29', '2026-13-01', '2026-1-2', '31/10/2026', '', 'now'])('"%s" is none', (date) => {
    expect(() => formatDate(date, 'en')).toThrow(RangeError)
    expect(() => formatDate(date, 'vi')).toThrow(RangeError)
  })
})
