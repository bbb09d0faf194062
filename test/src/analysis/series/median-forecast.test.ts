import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { autoregression } from '../../../../src/analysis/series/autoregression.ts'
import { backTest } from '../../../../src/analysis/series/back-test.ts'
import { etsPoints, fitEts } from '../../../../src/analysis/series/ets.ts'
import { medianForecast } from '../../../../src/analysis/series/median-forecast.ts'
import { medianPoints } from '../../../../src/analysis/series/median-points.ts'
import { mstlEts } from '../../../../src/analysis/series/mstl-ets.ts'
import { airPassengers } from '../air-passengers.ts'

const year = { season: 12, periods: [12], horizon: 12 }
const passengers = Object.freeze([...airPassengers])

describe('the parts of the median', () => {
  // facts/analysis.md: AirPassengers, five origins, MSTL-ETS on logarithms 3.8 %.
  it('MSTL-ETS errs by 3.8 % on AirPassengers', () => {
    expect(backTest(passengers, 12, 5, mstlEts([12])).mape).toBeCloseTo(0.038, 3)
  })

  it('smoothing goes on with a straight line, and stays where nothing trends', () => {
    const line = Array.from({ length: 20 }, (_, place) => place + 1)
    const next = etsPoints(fitEts(line, 'straight'), 2)
    expect(next[0]).toBeCloseTo(21, 3)
    expect(next[1]).toBeCloseTo(22, 3)
    expect(etsPoints(fitEts(new Array(20).fill(7), 'none'), 3)).toEqual(
      [7, 7, 7].map((value) => expect.closeTo(value, 6)),
    )
  })

  it('an autoregression goes on with a pattern and stays without one', () => {
    const turns = Array.from({ length: 60 }, (_, place) => place % 2)
    autoregression(turns, 4, 5).forEach((value, step) => {
      expect(value).toBeCloseTo(step % 2, 1)
    })
    expect(autoregression([5, 5, 5, 5, 5, 5], 3, 2)).toEqual([5, 5, 5])
  })
})

describe('the median forecast', () => {
  it('of AirPassengers errs by half of what the last year repeated does', () => {
    const result = medianForecast(passengers, year)
    if (result.kind !== 'forecast') throw new Error(result.reason)
    expect(result.naive).toMatchObject({ season: 12, origins: 16, mape: expect.closeTo(0.1125, 3) })
    expect(result.backTest.mape).toBeLessThan(0.6 * (result.naive.mape ?? 0))
    expect(result.steps).toHaveLength(12)
    expect(medianForecast(passengers, year)).toEqual(result)
  })

  it('of a total is the sum of its steps with an interval of its own', () => {
    const each = medianForecast(passengers, year)
    const total = medianForecast(passengers, { ...year, totalFrom: 3 })
    if (each.kind !== 'forecast' || total.kind !== 'forecast') throw new Error('expected forecasts')
    const [sum] = total.steps
    expect(sum?.value).toBeCloseTo(
      each.steps.slice(3).reduce((all, { value }) => all + value, 0),
      6,
    )
    expect(total.steps).toHaveLength(1)
    expect((sum?.high ?? 0) - (sum?.low ?? 0)).toBeGreaterThan(0)
  })

  it('holds most of a year that was kept back', () => {
    const truth = passengers.slice(-12)
    const result = medianForecast(passengers.slice(0, -12), year)
    const steps = result.kind === 'forecast' ? result.steps : []
    const held = steps.filter(({ low, high }, at) => low <= (truth[at] ?? 0) && (truth[at] ?? 0) <= high)
    expect(held.length).toBeGreaterThanOrEqual(11)
  })

  it('of counts with noughts and a fall to nothing is never below nought', () => {
    const random = seededRandom(3)
    const counts = Array.from({ length: 90 }, (_, day) =>
      Math.max(0, Math.round((60 - day) / 6 + 2 * random())),
    )
    const points = medianPoints([7])(counts, 30)
    expect(Math.min(...points)).toBeGreaterThanOrEqual(0)
    const result = medianForecast(counts.slice(0, 60), { season: 7, periods: [7], horizon: 7 })
    const lows = result.kind === 'forecast' ? result.steps.map(({ low }) => low) : [0]
    expect(Math.min(...lows)).toBeGreaterThanOrEqual(0)
    expect(points.every(Number.isFinite)).toBe(true)
  })

  it('follows values below nought', () => {
    const shifted = passengers.map((value) => value - 700)
    const result = medianForecast(shifted, year)
    expect(result.kind === 'forecast' && result.steps.every(({ value }) => value < 100)).toBe(true)
  })
})

describe('a forecast is refused', () => {
  it('under two seasons and a horizon', () => {
    expect(medianForecast(passengers.slice(0, 35), year)).toEqual({
      kind: 'cannot_tell',
      reason: 'short_history',
      n: 35,
      needed: 36,
    })
    expect(medianForecast(passengers.slice(0, 36), year).kind).toBe('forecast')
    expect(medianForecast([1, 2], { season: 1, periods: [], horizon: 1 })).toMatchObject({ needed: 9 })
  })

  it('where nothing varies or a value is no number', () => {
    expect(medianForecast(new Array(40).fill(3), year)).toMatchObject({ reason: 'no_variation' })
    expect(medianForecast([...passengers, Number.POSITIVE_INFINITY], year)).toMatchObject({
      reason: 'not_finite',
    })
  })

  it('where the last season repeats exactly, so that nothing can be better', () => {
    const same = Array.from({ length: 60 }, (_, place) => [5, 9, 4, 7][place % 4] ?? 0)
    expect(medianForecast(same, { season: 4, periods: [4], horizon: 4 })).toMatchObject({
      reason: 'no_better_than_naive',
    })
  })

  it('mostly, where values only wander', () => {
    const kinds = Array.from({ length: 20 }, (_, seed) => {
      const random = seededRandom(seed + 1)
      let level = 50
      const values = Array.from({ length: 100 }, () => {
        level += random() - 0.5
        return level
      })
      return medianForecast(values, { season: 7, periods: [7], horizon: 7 }).kind
    })
    expect(kinds.filter((kind) => kind === 'cannot_tell').length).toBeGreaterThanOrEqual(11)
  })
})
