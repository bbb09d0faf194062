import { describe, expect, test } from 'vitest'
import type { CannotTell } from '../../../../src/analysis/cannot-tell.ts'
import type { DriverSearch } from '../../../../src/analysis/drivers/driver.ts'
import { searchAdditive } from '../../../../src/analysis/drivers/search-additive.ts'
import { frozen } from '../frozen.ts'
import { countTable, type Failure, forecastTable, randomOf } from './planted.ts'

function names(result: DriverSearch | CannotTell): readonly string[] {
  if (result.kind === 'cannot_tell') return [`refused: ${result.reason}`]
  return result.drivers.map(({ conditions }) => conditions.map(({ value }) => value).join(' & ')).toSorted()
}

const crossed: Failure = { where: { a: 'a1', c: 'c2' }, factor: 0.5 }
const single: Failure = { where: { b: 'b7' }, factor: 0.3 }
const deep: Failure = { where: { a: 'a4', b: 'b2', d: 'd0' }, factor: 1.8 }

describe('a forecast that errs in proportion', () => {
  test.each([0.01, 0.05, 0.1, 0.15])('finds several failures at once with noise %f', (noise) => {
    for (const seed of [1, 2, 3])
      expect(names(searchAdditive(forecastTable(seed, noise, [crossed, single])))).toEqual(['a1 & c2', 'b7'])
  })

  test('finds a failure of four leaves, and one that rose', () => {
    expect(names(searchAdditive(forecastTable(5, 0.02, [deep, single])))).toEqual(['a4 & b2 & d0', 'b7'])
  })

  test('finds nothing in forty tables where nothing failed', () => {
    const told = Array.from({ length: 40 }, (_, seed) =>
      names(searchAdditive(forecastTable(100 + seed, 0.1, []))),
    )
    expect(told.flat()).toEqual([])
  })

  test('does not call a fall of everything one group’s failure', () => {
    expect(names(searchAdditive(forecastTable(7, 0.03, [{ where: {}, factor: 0.7 }])))).toEqual([])
  })
})

describe('counts of two periods', () => {
  test.each([8, 40, 200])('finds the groups that fell with %i cases a leaf', (mean) => {
    for (const seed of [1, 2, 3])
      expect(names(searchAdditive(countTable(seed, mean, [crossed, single])))).toEqual(['a1 & c2', 'b7'])
  })

  test('finds nothing in forty tables where nothing changed', () => {
    const told = Array.from({ length: 40 }, (_, seed) => names(searchAdditive(countTable(200 + seed, 4, []))))
    expect(told.flat()).toEqual([])
  })

  test('does not call a fall of everything one group’s failure', () => {
    expect(names(searchAdditive(countTable(3, 50, [{ where: {}, factor: 0.8 }])))).toEqual([])
  })

  test('a driver comes with its support, its share of the change and the figures of all the rest', () => {
    const table = frozen(countTable(4, 100, [crossed]))
    const result = searchAdditive(table)
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    const [driver] = result.drivers
    const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, one) => total + one, 0)
    expect(driver?.leaves).toBe(50)
    expect(driver?.support).toBeCloseTo(50 / 1200, 2)
    expect(driver?.explained).toBeGreaterThan(0.7)
    expect((driver?.inside.actual ?? 0) + (driver?.outside.actual ?? 0)).toBe(sum(table.actual))
    expect((driver?.inside.expected ?? 0) + (driver?.outside.expected ?? 0)).toBe(sum(table.expected))
    expect((driver?.inside.actual ?? 0) / (driver?.inside.expected ?? 1)).toBeCloseTo(0.5, 1)
  })
})

describe('bad input', () => {
  const axis = (count: number) => ({
    name: 'x',
    values: Array.from({ length: count }, (_, place) => `x${place}`),
    codes: Array.from({ length: count }, (_, place) => place),
  })
  const table = (actual: number[], expected: number[]) =>
    searchAdditive({ dimensions: [axis(actual.length)], actual, expected, expectedFrom: 'forecast' })

  test('is refused with its reason', () => {
    expect(table([], [])).toMatchObject({ reason: 'no_data' })
    expect(table([0, 0, 0], [0, 0, 0])).toMatchObject({ reason: 'no_data' })
    expect(table([3], [5])).toMatchObject({ reason: 'small_sample' })
    expect(table([3, -1], [5, 1])).toMatchObject({ reason: 'not_positive' })
    expect(table([3, Number.POSITIVE_INFINITY], [5, 1])).toMatchObject({ reason: 'not_finite' })
    expect(table([3, Number.NaN], [5, 1])).toMatchObject({ reason: 'not_finite' })
  })

  test('ten thousand values of a dimension are bounded work, and chance among them is no driver', () => {
    const random = randomOf(9)
    const size = 10_000
    const second = { name: 'y', values: ['y0', 'y1'], codes: Array.from({ length: size }, (_, at) => at % 2) }
    const made = (factor: number) => Array.from({ length: size }, () => random.count(2 * factor))
    const leaves = {
      dimensions: [axis(size), second],
      expectedFrom: 'earlier_period',
      expected: made(1),
      actual: made(1),
    } as const
    expect(names(searchAdditive(leaves))).toEqual([])
  })
})
