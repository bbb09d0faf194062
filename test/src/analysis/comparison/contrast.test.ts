import { describe, expect, it } from 'vitest'
import { contrastOf } from '../../../../src/analysis/comparison/contrast.ts'
import type { Sample } from '../../../../src/analysis/comparison/sample.ts'
import { sampleOfCell } from '../../../../src/analysis/comparison/sample-of-cell.ts'
import { smallSample } from '../../../../src/analysis/comparison/small-sample.ts'
import { frozen } from '../frozen.ts'

const rate = (successes: number, n: number): Sample => frozen({ kind: 'rate', successes, n })

describe('a contrast', () => {
  // UCI 468 (Sakar 2019): new visitors buy in 24.9 % of sessions, returning ones in 13.9 %.
  it('sets new visitors against returning ones, with both sizes', () => {
    expect(contrastOf(rate(422, 1694), rate(1470, 10_551))).toMatchObject({
      kind: 'contrast',
      first: expect.closeTo(0.2491, 4),
      second: expect.closeTo(0.1393, 4),
      difference: expect.closeTo(0.1098, 4),
      nFirst: 1694,
      nSecond: 10_551,
    })
  })

  it('compares means by Welch', () => {
    const segment: Sample = { kind: 'mean', n: 200, mean: 450, sd: 90 }
    expect(contrastOf(segment, { ...segment, mean: 400 })).toMatchObject({
      difference: 50,
      low: expect.closeTo(32.3, 1),
      high: expect.closeTo(67.7, 1),
    })
  })

  it('refuses a striking rate of fourteen orders', () => {
    expect(contrastOf(rate(13, 14), rate(400, 9000))).toEqual({
      kind: 'cannot_tell',
      reason: 'small_sample',
      n: 14,
      needed: 100,
    })
  })

  it('hears nobody among many, where somebody was due', () => {
    expect(contrastOf(rate(0, 1000), rate(500, 10_000))).toMatchObject({ kind: 'contrast', second: 0.05 })
    expect(contrastOf(rate(0, 110), rate(50, 10_000))).toMatchObject({ reason: 'small_sample' })
  })
})

describe('the small-sample guard', () => {
  it('asks for cases, successes and failures', () => {
    expect(smallSample(rate(20, 100))).toBeNull()
    expect(smallSample(rate(20, 99))).toMatchObject({ n: 99, needed: 100 })
    expect(smallSample(rate(2, 200))).toMatchObject({ n: 200, needed: 500 })
    expect(smallSample(rate(199, 200))).toMatchObject({ needed: expect.any(Number) })
    expect(smallSample(rate(0, 200))).toEqual({ kind: 'cannot_tell', reason: 'small_sample', n: 200 })
    expect(smallSample(rate(20, 40), { minCases: 30, minEvents: 5 })).toBeNull()
  })
})

describe('a metric’s cell', () => {
  const share = { counted: true }
  const money = { counted: false }

  it('is a rate where its counts are whole, a mean where its spread is known', () => {
    const cell = { value: 0.25, n: 8, numerator: 2, denominator: 8 }
    expect(sampleOfCell(cell, share)).toEqual({ kind: 'rate', successes: 2, n: 8 })
    expect(sampleOfCell({ value: 7, n: 8, sd: 2 }, money)).toEqual({
      kind: 'mean',
      n: 8,
      mean: 7,
      sd: 2,
    })
  })

  it('is no rate of cases where money is divided by money, however whole the sums are', () => {
    const discount = { value: 0.04, n: 5_000_000, numerator: 200_000, denominator: 5_000_000 }
    expect(sampleOfCell(discount, money)).toMatchObject({ reason: 'spread_unknown' })
  })

  it('is a ratio over rows where their moments are known, also with nothing to divide by', () => {
    const moments = { rows: 30, nn: 400, nd: 90, dd: 25 }
    const squares = { nn: 400, nd: 90, dd: 25 }
    const spend = { value: 5, n: 20, numerator: 100, denominator: 20, moments }
    expect(sampleOfCell(spend, money)).toEqual({
      kind: 'ratio',
      n: 30,
      numerator: 100,
      denominator: 20,
      ...squares,
    })
    expect(sampleOfCell({ ...spend, value: null, n: 0, denominator: 0 }, money)).toMatchObject({
      n: 30,
      denominator: 0,
    })
    expect(sampleOfCell({ value: null, n: 0, moments: { ...moments, rows: 0 } }, money)).toMatchObject({
      reason: 'no_data',
    })
  })

  it('has no known spread as a ratio of sums whose rows are not known', () => {
    const spend = { value: 12.5, n: 4, numerator: 50, denominator: 4 }
    expect(sampleOfCell(spend, money)).toMatchObject({ reason: 'spread_unknown' })
    expect(sampleOfCell(spend, share)).toMatchObject({ reason: 'spread_unknown' })
    expect(sampleOfCell({ value: null, n: 0 }, share)).toMatchObject({ reason: 'no_data' })
  })
})
