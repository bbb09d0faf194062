import { describe, expect, it } from 'vitest'
import { seasonalNaive } from '../../../../src/analysis/series/seasonal-naive.ts'
import { theta } from '../../../../src/analysis/series/theta.ts'
import { airPassengers } from '../air-passengers.ts'

const year = { season: 12, horizon: 12 }

describe('forecasts of AirPassengers, five origins of twelve months', () => {
  it('by the last season have MAPE 9.7 %', () => {
    const result = seasonalNaive(airPassengers, year)
    expect(result).toMatchObject({
      kind: 'forecast',
      backTest: { origins: 5, mape: expect.closeTo(0.097, 3) },
    })
    expect(result.kind === 'forecast' && result.steps.map(({ value }) => value)).toEqual(
      airPassengers.slice(-12),
    )
  })

  it('by Theta have MAPE 6.2 %', () => {
    expect(theta(airPassengers, year)).toMatchObject({
      backTest: { origins: 5, mape: expect.closeTo(0.062, 3) },
    })
  })

  it('hold the truth of a year kept back about as often as they say', () => {
    const truth = airPassengers.slice(-12)
    const result = theta(airPassengers.slice(0, -12), year)
    const steps = result.kind === 'forecast' ? result.steps : []
    const held = steps.filter(
      ({ low, high }, step) => low <= (truth[step] ?? 0) && (truth[step] ?? 0) <= high,
    )
    expect(held.length).toBeGreaterThanOrEqual(10)
  })
})

describe('a forecast', () => {
  it('says short history under two seasons', () => {
    expect(seasonalNaive(airPassengers.slice(0, 23), year)).toEqual({
      kind: 'cannot_tell',
      reason: 'short_history',
      n: 23,
      needed: 24,
    })
    expect(seasonalNaive(airPassengers.slice(0, 24), year)).toMatchObject({ kind: 'forecast' })
    // Theta itself needs two seasons before its first back-test, the last season only one.
    expect(theta(airPassengers.slice(0, 47), year)).toMatchObject({ backTest: { origins: 1 } })
    expect(seasonalNaive(airPassengers.slice(0, 47), year)).toMatchObject({ backTest: { origins: 2 } })
    expect(theta(airPassengers.slice(0, 35), year)).toMatchObject({ reason: 'short_history', needed: 36 })
  })

  it('grows no narrower with the distance and works below nought', () => {
    const result = theta(
      airPassengers.map((value) => value - 300),
      year,
    )
    const widths =
      result.kind === 'forecast' ? result.steps.map(({ low, high }) => Math.round(high - low)) : []
    expect(widths).toHaveLength(12)
    expect(widths).toEqual([...widths].sort((a, b) => a - b))
    expect(widths.every(Number.isFinite)).toBe(true)
  })
})
