import { describe, expect, it } from 'vitest'
import type { RateSample } from '../../../../src/analysis/comparison/sample.ts'
import { type ContrastInput, segmentRun } from '../../../../src/analysis/comparison/segment-run.ts'
import { frozen } from '../frozen.ts'

const rate = (successes: number, n: number): RateSample => ({ kind: 'rate', successes, n })

/** One value of 1,000 cases against 9,000 others at 5 %. */
function input(dimension: string, value: string, successes: number): ContrastInput {
  return frozen({ dimension, value, segment: rate(successes, 1000), complement: rate(450, 9000) })
}

describe('a run over all segments', () => {
  it('tests 64 and keeps the 3 that differ', () => {
    // 61 values wander around 5 % as chance would have them; three are planted.
    const quiet = Array.from({ length: 61 }, (_, place) =>
      input('city', `c${place}`, 50 + ((place * 7) % 25) - 12),
    )
    const planted = [input('device', 'mobile', 15), input('channel', 'mail', 95), input('age', 'young', 88)]
    const run = segmentRun([...quiet, ...planted])
    expect(run).toMatchObject({ tested: 64, kept: 3, refused: [] })
    expect(run.contrasts.slice(0, 3).map(({ value }) => value)).toEqual(['mail', 'young', 'mobile'])
    expect(run.contrasts.slice(3).every(({ kept }) => !kept)).toBe(true)
  })

  it('would have kept more without the budget', () => {
    const run = segmentRun(
      Array.from({ length: 40 }, (_, place) => input('city', `c${place}`, place === 0 ? 66 : 50)),
    )
    expect(run.contrasts[0]).toMatchObject({ value: 'c0', kept: false })
    expect(run.contrasts[0]?.pValue).toBeLessThan(0.05)
  })

  it('names what is too small and does not test it', () => {
    const run = segmentRun([
      { dimension: 'city', value: 'Huế', segment: rate(13, 14), complement: rate(450, 9000) },
      input('device', 'mobile', 15),
    ])
    expect(run.tested).toBe(1)
    expect(run.refused).toEqual([{ dimension: 'city', value: 'Huế', reason: 'small_sample', n: 14 }])
  })

  it('does not keep what is real but smaller than matters', () => {
    const big = { segment: rate(51_000, 1_000_000), complement: rate(50_000, 1_000_000) }
    const inputs = frozen([{ dimension: 'device', value: 'mobile', ...big }])
    expect(segmentRun(inputs).contrasts[0]).toMatchObject({
      kept: false,
      adjusted: expect.closeTo(0.00124, 3),
    })
    expect(segmentRun(inputs, { practicalMinimum: 0.01 }).kept).toBe(1)
  })

  it('counts the two sides of a two-valued dimension once', () => {
    const [mobile, desktop] = [rate(30, 1000), rate(60, 1000)]
    const run = segmentRun([
      { dimension: 'device', value: 'mobile', segment: mobile, complement: desktop },
      { dimension: 'device', value: 'desktop', segment: desktop, complement: mobile },
    ])
    expect(run).toMatchObject({ tested: 1, kept: 1 })
    expect(run.contrasts[0]).toMatchObject({
      value: 'mobile',
      against: 'desktop',
      impact: expect.closeTo(0.015, 10),
    })
  })

  it('gives the same for any order and nothing for nothing', () => {
    const inputs = [input('a', 'x', 20), input('a', 'y', 70), input('b', 'z', 52)]
    expect(segmentRun([...inputs].reverse())).toEqual(segmentRun(inputs))
    expect(segmentRun([])).toEqual({ tested: 0, kept: 0, contrasts: [], refused: [] })
  })
})
