import { expect, test } from 'vitest'
import { adtributor } from '../../../../src/analysis/drivers/adtributor.ts'
import { frozen } from '../frozen.ts'

/** The worked table of Bhagwan and others, NSDI 2014: advertising revenue, forecast 100, actual 50. */
const paper = frozen([
  { name: 'data centre', values: ['X', 'Y'], expected: [94, 6], actual: [47, 3] },
  {
    name: 'advertiser',
    values: ['A1', 'A2', 'A3', 'A4'],
    expected: [50, 20, 20, 10],
    actual: [24, 21, 4, 1],
  },
  { name: 'device', values: ['PC', 'mobile', 'tablet'], expected: [50, 25, 25], actual: [49, 1, 0] },
])

test('the device of the published example explains 2, 48 and 50 percent with its surprise', () => {
  const found = adtributor(paper)
  if ('kind' in found) throw new Error(found.reason)
  const device = found.find(({ dimension }) => dimension === 'device')
  const values = device?.values.toSorted((a, b) => a.surprise - b.surprise) ?? []
  expect(values.map(({ value }) => value)).toEqual(['PC', 'mobile', 'tablet'])
  for (const [place, [explained, surprise]] of [
    [0.02, 0.0396],
    [0.48, 0.0579],
    [0.5, 0.0866],
  ].entries()) {
    expect(values[place]?.explained).toBeCloseTo(explained ?? 0, 10)
    expect(values[place]?.surprise).toBeCloseTo(surprise ?? 0, 4)
  }
})

test('the most surprising dimension comes first and names its fewest values', () => {
  const found = adtributor(paper)
  if ('kind' in found) throw new Error(found.reason)
  expect(found[0]?.dimension).toBe('device')
  expect(found[0]?.chosen.map(({ value }) => value)).toEqual(['tablet', 'mobile'])
})

test('a total that did not change, and one that is zero, are refused', () => {
  const one = (actual: number[], expected: number[]) =>
    adtributor([{ name: 'x', values: ['a', 'b'], actual, expected }])
  expect(one([5, 5], [4, 6])).toMatchObject({ kind: 'cannot_tell', reason: 'no_variation' })
  expect(one([0, 0], [0, 0])).toMatchObject({ kind: 'cannot_tell', reason: 'no_data' })
  expect(one([Number.POSITIVE_INFINITY, 0], [1, 2])).toMatchObject({ reason: 'not_finite' })
})
