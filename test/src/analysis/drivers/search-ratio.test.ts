import { describe, expect, test } from 'vitest'
import { searchRatio } from '../../../../src/analysis/drivers/search-ratio.ts'
import { frozen } from '../frozen.ts'
import { type Failure, grid, rateTable } from './planted.ts'

const crossed: Failure = { where: { a: 'a1', c: 'c2' }, factor: 0.5 }

function names(leaves: Parameters<typeof searchRatio>[0], direction?: 'up' | 'down'): readonly string[] {
  const result = searchRatio(leaves, direction === undefined ? {} : { direction })
  if (result.kind === 'cannot_tell') return [`refused: ${result.reason}`]
  return result.drivers.map(({ conditions }) => conditions.map(({ value }) => value).join(' & ')).toSorted()
}

describe('a share in two periods', () => {
  test.each([40, 400])('finds the combination where it fell, %i cases a leaf', (cases) => {
    for (const seed of [1, 2, 3]) expect(names(rateTable(seed, cases, [crossed]))).toEqual(['a1 & c2'])
  })

  test('finds two failures, each with its own figures and those of all the rest', () => {
    const second: Failure = { where: { d: 'd3', b: 'b1' }, factor: 0.3 }
    const table = frozen(rateTable(4, 300, [crossed, second]))
    expect(names(table)).toEqual(['a1 & c2', 'b1 & d3'])
    const result = searchRatio(table)
    if (result.kind === 'cannot_tell') throw new Error(result.reason)
    const driver = result.drivers.find(({ conditions }) => conditions[0]?.value === 'a1')
    expect(driver?.inside.expected).toBeCloseTo(0.12, 2)
    expect(driver?.inside.actual).toBeCloseTo(0.06, 2)
    expect(driver?.outside.expected).toBeCloseTo(0.105, 2)
    expect(driver?.outside.actual).toBeCloseTo(0.103, 2)
  })

  test('finds nothing in forty tables where nothing changed', () => {
    expect(Array.from({ length: 40 }, (_, seed) => names(rateTable(300 + seed, 60, []))).flat()).toEqual([])
  })

  test('looks only where it was told to', () => {
    expect(names(rateTable(5, 300, [crossed]), 'up')).toEqual([])
  })

  test('a change of mix alone is no driver', () => {
    const still = rateTable(6, 200, [])
    const { leaves } = grid()
    const weight = leaves.map(({ c }) => (c === 'c0' ? 3 : 1))
    const scaled = (values: ArrayLike<number>) => Array.from(values, (value, at) => value * (weight[at] ?? 1))
    const shifted = {
      ...still,
      numerator: { expected: still.numerator.expected, actual: scaled(still.numerator.expected) },
      denominator: { expected: still.denominator.expected, actual: scaled(still.denominator.expected) },
    }
    expect(names(shifted)).toEqual([])
  })
})

describe('bad input', () => {
  const dimensions = [{ name: 'x', values: ['a', 'b'], codes: [0, 1] }]
  const ratio = (hits: number[], cases: number[]) =>
    searchRatio({
      dimensions,
      numerator: { actual: hits, expected: hits },
      denominator: { actual: cases, expected: cases },
    })
  test('is refused with its reason', () => {
    expect(ratio([0, 0], [0, 0])).toMatchObject({ reason: 'no_data' })
    expect(ratio([1, 2], [-5, 5])).toMatchObject({ reason: 'not_positive' })
    expect(ratio([1, Number.POSITIVE_INFINITY], [5, 5])).toMatchObject({ reason: 'not_finite' })
  })
  test('no case of the numerator anywhere is no story', () => {
    expect(ratio([0, 0], [50, 50])).toMatchObject({ kind: 'drivers', drivers: [] })
  })
})
