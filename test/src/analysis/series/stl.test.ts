import { describe, expect, it } from 'vitest'
import { mstl } from '../../../../src/analysis/series/mstl.ts'
import { stl } from '../../../../src/analysis/series/stl.ts'
import { airPassengers } from '../air-passengers.ts'

// The series and figures that the ports of the STL program are held to (github.com/ankane/stl-cpp, test/, 3 digits).
const published = Object.freeze([
  5, 9, 2, 9, 0, 6, 3, 8, 5, 8, 7, 8, 8, 0, 2, 5, 0, 5, 6, 7, 3, 6, 1, 4, 4, 4, 3, 7, 5, 8,
])

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 3))
const head = (values: readonly number[]) => values.slice(0, 5)

describe('STL', () => {
  it('gives the published parts', () => {
    const parts = stl(published, { period: 7 })
    if (parts.kind !== 'stl') throw new Error('expected parts')
    expect(head(parts.seasonal)).toEqual(near([0.36926576, 0.75655484, -1.3324139, 1.9553658, -0.6044802]))
    expect(head(parts.trend)).toEqual(near([4.804099, 4.9097075, 5.015316, 5.16045, 5.305584]))
    expect(head(parts.remainder)).toEqual(near([-0.17336464, 3.3337379, -1.6829021, 1.8841844, -4.7011037]))
  })

  it('gives the published parts and weights where outliers are held off', () => {
    const parts = stl(published, { period: 7, robust: true })
    if (parts.kind !== 'stl') throw new Error('expected parts')
    expect(head(parts.seasonal)).toEqual(near([0.14922355, 0.47939026, -1.833231, 1.7411387, 0.8200711]))
    expect(head(parts.trend)).toEqual(near([5.397365, 5.4745436, 5.5517216, 5.6499176, 5.748114]))
    expect(head(parts.weights)).toEqual(near([0.99374926, 0.8129377, 0.9385952, 0.9458036, 0.29742217]))
  })

  it('adds up to the series and leaves a periodic season alike in every year', () => {
    const logs = Object.freeze(airPassengers.map((value) => Math.log(value)))
    const parts = stl(logs, { period: 12, seasonalWindow: 'periodic' })
    if (parts.kind !== 'stl') throw new Error('expected parts')
    logs.forEach((value, place) => {
      const sum = (parts.trend[place] ?? 0) + (parts.seasonal[place] ?? 0) + (parts.remainder[place] ?? 0)
      expect(sum).toBeCloseTo(value, 10)
    })
    expect(parts.seasonal.slice(0, 12)).toEqual(parts.seasonal.slice(-12))
  })

  it('refuses under two seasons', () => {
    expect(stl(published, { period: 16 })).toEqual({
      kind: 'cannot_tell',
      reason: 'short_history',
      n: 30,
      needed: 32,
    })
  })
})

describe('MSTL', () => {
  it('gives the published parts of two seasons, whatever their order', () => {
    for (const periods of [
      [6, 10],
      [10, 6],
    ]) {
      const { trend, seasons, remainder } = mstl(published, { periods })
      expect(seasons.map(({ period }) => period)).toEqual([6, 10])
      const [six, ten] = seasons.map(({ values }) => head(values))
      expect(six).toEqual(near([0.28318232, 0.70529824, -1.980384, 2.1643379, -2.3356874]))
      expect(ten).toEqual(near([1.4130436, 1.6048906, 0.050958008, -1.8706754, -1.7704514]))
      expect(head(trend)).toEqual(near([5.139485, 5.223691, 5.3078976, 5.387292, 5.4666862]))
      expect(head(remainder)).toEqual(near([-1.835711, 1.4661198, -1.3784716, 3.319045, -1.3605475]))
    }
  })

  it('leaves out a period without two seasons and still finds the trend', () => {
    const line = Object.freeze(Array.from({ length: 20 }, (_, place) => 3 + 2 * place))
    const { trend, seasons, remainder } = mstl(line, { periods: [12] })
    expect(seasons).toEqual([])
    expect(trend).toEqual(line.map((value) => expect.closeTo(value, 8)))
    expect(remainder.every((value) => Math.abs(value) < 1e-8)).toBe(true)
  })
})
