import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAbTest } from '../../../../src/analysis/experiment/ab-reading.ts'
import { detectableEffect } from '../../../../src/analysis/experiment/detectable-effect.ts'
import { sampleRatio } from '../../../../src/analysis/experiment/sample-ratio.ts'
import { twoProportionSampleSize } from '../../../../src/analysis/experiment/two-proportion-sample-size.ts'
import { winsorise } from '../../../../src/analysis/experiment/winsorise.ts'
import { frozen } from '../frozen.ts'
import { noise } from '../noise.ts'

const rate = (successes: number, n: number) => ({ kind: 'rate' as const, successes, n })

describe('a sample ratio', () => {
  test('is checked by chi-square and called only when beyond doubt', () => {
    const near = sampleRatio([50_000, 50_700])
    const far = sampleRatio([50_000, 51_300])
    if (near.kind === 'cannot_tell' || far.kind === 'cannot_tell') throw new Error('refused')
    // (350^2 + 350^2) / 50,350 = 4.8659.
    expect(near.statistic).toBeCloseTo(4.8659, 4)
    expect(near.pValue).toBeCloseTo(0.0274, 4)
    expect([near.mismatch, far.mismatch]).toEqual([false, true])
  })

  test('is held against the planned shares, in any unit', () => {
    expect(sampleRatio([9000, 1000], [90, 10])).toMatchObject({ statistic: 0, mismatch: false })
    expect(sampleRatio([9000, 1000], [0.9, 0.1])).toMatchObject({ mismatch: false })
    expect(sampleRatio([9000, 1000])).toMatchObject({ mismatch: true })
  })

  test('cannot be told without groups, cases or a plan that can be', () => {
    expect(sampleRatio([])).toMatchObject({ reason: 'no_data' })
    expect(sampleRatio([0, 0])).toMatchObject({ reason: 'no_data' })
    expect(sampleRatio([5, -1])).toMatchObject({ reason: 'not_positive' })
    expect(sampleRatio([5, 5], [1, 0])).toMatchObject({ reason: 'not_positive' })
    expect(sampleRatio([5, Number.NaN])).toMatchObject({ reason: 'not_finite' })
  })
})

describe('a test of two groups', () => {
  const metrics = frozen([
    { name: 'buys', treated: rate(500, 10_000), control: rate(400, 10_000) },
    { name: 'clicks', treated: rate(3050, 10_000), control: rate(2950, 10_000) },
    { name: 'returns', treated: rate(201, 10_000), control: rate(200, 10_000) },
    { name: 'calls', treated: rate(0, 10_000), control: rate(0, 10_000) },
  ])
  const even = { treated: 10_000, control: 10_000 }

  test('is read metric by metric, corrected over all that were looked at', () => {
    const { results, refused, flags } = readAbTest(metrics, even, { planned: { perGroup: 10_000 } })
    expect(flags).toEqual([])
    expect(results.map(({ name, significant }) => [name, significant])).toEqual([
      ['buys', true],
      ['clicks', false],
      ['returns', false],
    ])
    expect(results[0]?.difference).toBeCloseTo(0.01, 12)
    expect(results[0]?.low).toBeGreaterThan(0)
    expect(results[0]?.adjusted).toBeCloseTo(3 * (results[0]?.pValue ?? 0), 12)
    expect(refused).toMatchObject([{ name: 'calls', why: { reason: 'no_variation' } }])
  })

  test('under Holm is at least as strict', () => {
    const loose = readAbTest(metrics, even, { correction: 'bh' }).results
    const strict = readAbTest(metrics, even, { correction: 'holm' }).results
    expect(strict.every(({ adjusted }, place) => adjusted >= (loose[place]?.adjusted ?? 1))).toBe(true)
  })

  test('is flagged, never hidden, where a claim is not allowed', () => {
    expect(readAbTest(metrics, even).flags).toEqual(['no_plan'])
    expect(readAbTest(metrics, even, { planned: { perGroup: 20_000 } }).flags).toEqual(['before_plan'])
    const skewed = readAbTest(
      metrics,
      { treated: 10_000, control: 11_000 },
      { planned: { perGroup: 10_000 } },
    )
    expect(skewed.flags).toEqual(['sample_ratio'])
    expect(skewed.results).toHaveLength(3)
    const planned = { perGroup: 900, shares: [10, 11] as const }
    expect(readAbTest(metrics, { treated: 10_000, control: 11_000 }, { planned }).flags).toEqual([])
  })

  test('with nothing in it is nothing', () => {
    expect(readAbTest([], { treated: 0, control: 0 })).toMatchObject({
      ratio: { reason: 'no_data' },
      results: [],
    })
  })
})

describe('outliers', () => {
  test('are set to one cap for all groups, and how many is told', () => {
    const values = Array.from({ length: 100 }, (_, place) => place + 1)
    const result = winsorise(frozen([values.slice(0, 50), values.slice(50)]))
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.assumption).toEqual({ share: 0.99, cap: expect.closeTo(99.01, 10), changed: 1 })
    expect(result.groups[1]?.at(-1)).toBeCloseTo(99.01, 10)
    expect(result.groups[0]).toEqual(values.slice(0, 50))
  })

  test('never move what lies below the cap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 100, maxLength: 150 }),
        (values) => {
          const result = winsorise([values])
          if (result.kind === 'cannot_tell') return false
          const { cap } = result.assumption
          return values.every((value, place) => result.groups[0]?.[place] === Math.min(value, cap))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('are left alone where there is too little or nothing sound', () => {
    expect(winsorise([[1, 2]])).toMatchObject({ reason: 'small_sample' })
    expect(winsorise([[...noise(100, 1), Number.POSITIVE_INFINITY]])).toMatchObject({ reason: 'not_finite' })
    expect(winsorise([noise(100, 1)], 0.2)).toMatchObject({ reason: 'not_positive' })
  })
})

describe('the least effect that is seen', () => {
  test('turns the sample size round: 0.20 to 0.25 with 1,094 a group', () => {
    const found = detectableEffect(rate(200, 1000), 1094)
    expect(found).toMatchObject({ effect: expect.closeTo(0.05, 4), relative: expect.closeTo(0.25, 3) })
    if (found.kind === 'cannot_tell') return
    expect(twoProportionSampleSize(0.2, 0.2 + found.effect)?.exact).toBeCloseTo(1094, 4)
  })

  test('of a mean falls with the root of the cases', () => {
    const mean = { kind: 'mean' as const, n: 100, mean: 50, sd: 20 }
    // (1.959964 + 0.841621) x 20 x sqrt(2 / 1000).
    expect(detectableEffect(mean, 1000)).toMatchObject({ effect: expect.closeTo(2.5058, 4) })
    expect(detectableEffect(mean, 4000)).toMatchObject({ effect: expect.closeTo(2.5058 / 2, 4) })
  })

  test('cannot be told where nothing varies or the groups are too small', () => {
    expect(detectableEffect(rate(0, 100), 100)).toMatchObject({ reason: 'no_variation' })
    expect(detectableEffect(rate(50, 100), 1)).toMatchObject({ reason: 'small_sample' })
    expect(detectableEffect(rate(95, 100), 10)).toMatchObject({ reason: 'small_sample' })
    expect(detectableEffect({ kind: 'mean', n: 9, mean: 1, sd: 0 }, 50)).toMatchObject({
      reason: 'no_variation',
    })
  })
})
