import { describe, expect, test } from 'vitest'
import type { MeanSample, RateSample } from '../../../../src/analysis/comparison/sample.ts'
import { adjustedContrast } from '../../../../src/analysis/relation/adjusted-contrast.ts'
import { mantelHaenszel } from '../../../../src/analysis/relation/mantel-haenszel.ts'
import { berkeley } from '../berkeley.ts'

const rate = (successes: number, n: number): RateSample => ({ kind: 'rate', successes, n })
const mean = (n: number, level: number, sd: number): MeanSample => ({ kind: 'mean', n, mean: level, sd })

describe('Mantel and Haenszel', () => {
  test('give R’s figures for Berkeley (mantelhaen.test)', () => {
    const result = mantelHaenszel(berkeley.map(({ men, women }) => ({ segment: men, against: women })))
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.oddsRatio).toBeCloseTo(0.9046968, 6)
    expect(result.interval?.low).toBeCloseTo(0.7719074, 5)
    expect(result.interval?.high).toBeCloseTo(1.0603298, 5)
    expect(result.chiSquare).toBeCloseTo(1.4269, 4)
    expect(result.pValue).toBeCloseTo(0.2323, 4)
  })

  // R package DescTools, BreslowDayTest without Tarone's correction, on two textbook tables (msph-p8120.github.io).
  test.each([
    ['teeth', [rate(30, 55), rate(12, 29)], [rate(4, 10), rate(68, 162)], 0.57493, 0.4483],
    ['cervical', [rate(12, 33), rate(25, 143)], [rate(96, 244), rate(92, 242)], 4.2069, 0.04026],
  ] as const)('find whether the odds ratio is the same everywhere: %s', (_, one, two, statistic, pValue) => {
    const result = mantelHaenszel([
      { segment: one[0], against: one[1] },
      { segment: two[0], against: two[1] },
    ])
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result.homogeneity?.statistic).toBeCloseTo(statistic, 2)
    expect(result.homogeneity?.pValue).toBeCloseTo(pValue, 3)
  })

  test('turn the odds ratio with the sides', () => {
    const there = mantelHaenszel(berkeley.map(({ men, women }) => ({ segment: men, against: women })))
    const back = mantelHaenszel(berkeley.map(({ men, women }) => ({ segment: women, against: men })))
    if (there.kind === 'cannot_tell' || back.kind === 'cannot_tell') throw new Error('refused')
    expect((there.oddsRatio ?? 0) * (back.oddsRatio ?? 0)).toBeCloseTo(1, 12)
    expect(back.homogeneity?.statistic).toBeCloseTo(there.homogeneity?.statistic ?? 0, 9)
  })

  test('cannot tell where nothing is known or nothing varies', () => {
    expect(mantelHaenszel([])).toMatchObject({ reason: 'no_data' })
    expect(mantelHaenszel([{ segment: rate(0, 0), against: rate(3, 5) }])).toMatchObject({
      reason: 'no_data',
    })
    expect(mantelHaenszel([{ segment: rate(0, 9), against: rate(0, 5) }])).toMatchObject({
      reason: 'no_variation',
    })
    expect(mantelHaenszel([{ segment: rate(9, 9), against: rate(0, 5) }])).toMatchObject({
      oddsRatio: null,
      homogeneity: null,
    })
  })
})

describe('a contrast with an overlapping driver held', () => {
  test('is gone where the other driver made it: Berkeley by department', () => {
    const result = adjustedContrast(
      berkeley.map(({ name, men, women }) => ({ name, segment: women, against: men })),
    )
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    expect(result).toMatchObject({ verdict: 'gone', overlap: 1 })
    expect(result.crude).toBeCloseTo(-0.1416, 4)
    expect(result.difference).toBeCloseTo(0.0184, 4)
    expect(result.low).toBeLessThan(0)
    expect(result.high).toBeGreaterThan(0)
  })

  test('shrinks where the other driver made most of it, and stands where it did not', () => {
    // Churn by way of paying, within monthly and yearly contracts: monthly contracts churn and pay by check.
    const shrinks = adjustedContrast([
      { name: 'monthly', segment: rate(900, 2000), against: rate(420, 1050) },
      { name: 'yearly', segment: rate(30, 400), against: rate(160, 3200) },
    ])
    expect(shrinks).toMatchObject({ verdict: 'shrinks' })
    const stands = adjustedContrast([
      { name: 'monthly', segment: mean(300, 12, 3), against: mean(300, 10, 3) },
      { name: 'yearly', segment: mean(300, 7, 3), against: mean(300, 5, 3) },
    ])
    expect(stands).toMatchObject({ verdict: 'stands', difference: 2, left: 1 })
  })

  test('turns round where it does', () => {
    const result = adjustedContrast([
      { name: 'hard', segment: rate(300, 1000), against: rate(20, 100) },
      { name: 'easy', segment: rate(90, 100), against: rate(800, 1000) },
    ])
    expect(result).toMatchObject({ verdict: 'turns' })
  })

  test('cannot be told where the drivers are one and the same', () => {
    const nested = [
      { name: 'fibre', segment: rate(50, 200), against: rate(0, 0) },
      { name: 'none', segment: rate(0, 0), against: rate(5, 300) },
    ]
    expect(adjustedContrast(nested)).toMatchObject({ reason: 'no_data' })
    expect(adjustedContrast([])).toMatchObject({ reason: 'no_data' })
    expect(adjustedContrast([{ name: 'a', segment: rate(1, 9), against: mean(9, 1, 1) }])).toMatchObject({
      reason: 'different_kinds',
    })
    expect(adjustedContrast([{ name: 'a', segment: mean(9, 1, 0), against: mean(9, 1, 0) }])).toMatchObject({
      reason: 'no_variation',
    })
  })
})
