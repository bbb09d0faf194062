import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { autocorrelations } from '../../../../src/analysis/series/autocorrelation.ts'
import { seasonPeriod } from '../../../../src/analysis/series/season-period.ts'
import { seasonsIn } from '../../../../src/analysis/series/seasons-in.ts'
import { airPassengers } from '../air-passengers.ts'

const noise = (length: number, seed: number) => {
  const random = seededRandom(seed)
  // The sum of twelve even draws less six is close to a normal draw of spread one.
  return Array.from({ length }, () =>
    Array.from({ length: 12 }, random).reduce((sum, draw) => sum + draw, -6),
  )
}
const walk = (length: number, seed: number) => {
  let level = 0
  return noise(length, seed).map((step) => {
    level += step
    return level
  })
}
const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1)

describe('autocorrelations', () => {
  it('of a value that turns each step are negative at odd lags', () => {
    expect(autocorrelations(Object.freeze([1, -1, 1, -1]), 2)).toEqual([1, -0.75, 0.5])
    expect(autocorrelations([3, 3, 3], 2)).toEqual([1, 0, 0])
  })
})

describe('the period of a season', () => {
  // facts/analysis.md: AirPassengers finds period 12.
  it('of AirPassengers is twelve', () => {
    expect(seasonPeriod(Object.freeze([...airPassengers]))).toBe(12)
    expect(seasonsIn(Object.freeze([...airPassengers]), [7, 12])).toEqual([12])
  })

  it('is found under noise twice as small, and for values below nought', () => {
    const found = seeds.map((seed) =>
      seasonPeriod(noise(104, seed).map((value, day) => 2 * Math.sin((2 * Math.PI * day) / 7) + value)),
    )
    expect(found.filter((period) => period === 7).length).toBeGreaterThanOrEqual(38)
  })

  it('is none in noise, random walks and a straight line', () => {
    const found = seeds.flatMap((seed) => [seasonPeriod(noise(120, seed)), seasonPeriod(walk(120, seed))])
    expect(found.filter((period) => period !== null).length).toBeLessThanOrEqual(2)
    expect(seasonPeriod(Array.from({ length: 60 }, (_, place) => 5 + 3 * place))).toBeNull()
    expect(seasonPeriod(new Array(60).fill(4))).toBeNull()
    expect(seasonPeriod([1, 2, 1, 2, 1])).toBeNull()
  })
})

describe('the seasons of a calendar', () => {
  it('are rarely seen where there are none', () => {
    const alarms = seeds.flatMap((seed) => [
      seasonsIn(noise(200, seed), [7]),
      seasonsIn(walk(200, seed), [7, 12]),
    ])
    expect(alarms.filter((found) => found.length > 0).length).toBeLessThanOrEqual(6)
  })

  it('are each seen where two overlap', () => {
    const values = noise(300, 9).map(
      (value, day) => 3 * Math.sin((2 * Math.PI * day) / 7) + 4 * Math.sin((2 * Math.PI * day) / 60) + value,
    )
    expect(seasonsIn(values, [60, 7, 400])).toEqual([7, 60])
  })
})
