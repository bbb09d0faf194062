import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optimalPartition } from '../../../../src/analysis/series/optimal-partition.ts'
import { curveCost, segmentCost } from '../../../../src/analysis/series/segment-cost.ts'
import { frozen } from '../frozen.ts'
import { noise } from './noise.ts'

const levelCost = (values: readonly number[], start: number, end: number) => {
  const part = values.slice(start, end)
  const mean = part.reduce((sum, value) => sum + value, 0) / part.length
  return part.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** The same optimum without pruning, for comparison. */
function slowPartition(values: readonly number[], penalty: number, minLength: number): readonly number[] {
  const best = [{ total: -penalty, starts: [] as number[] }]
  for (let end = 1; end <= values.length; end += 1) {
    const options = best.flatMap((known, start) =>
      end - start >= minLength && (start === 0 || start >= minLength)
        ? [
            {
              total: known.total + levelCost(values, start, end) + penalty,
              starts: [...known.starts, start],
            },
          ]
        : [],
    )
    options.sort((a, b) => a.total - b.total)
    best.push(options[0] ?? { total: Number.POSITIVE_INFINITY, starts: [] })
  }
  return best.at(-1)?.starts ?? []
}

const quick = (values: readonly number[], penalty: number, minLength: number) =>
  optimalPartition(values.length, segmentCost(values, 'level'), { penalty, minLength })

describe('the best partition', () => {
  it('is what an exhaustive search finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (seed, levels, minLength) => {
          const values = frozen(
            noise(seed, levels.length * 5).map((value, at) => value + (levels[Math.floor(at / 5)] ?? 0)),
          )
          expect(quick(values, 12, minLength)).toEqual(slowPartition(values, 12, minLength))
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  // Here a start dropped at once, and not `minLength` values later, would cost the best answer.
  it('keeps a start in the race until the segment that beats it is old enough', () => {
    const values = frozen([7, 2, 23, 3, 2, 1, 4, 3, 2, 2, 1, 36, 2, 1])
    expect(quick(values, 35, 5)).toEqual([0])
    expect(slowPartition(values, 35, 5)).toEqual([0])
  })
})

describe('the cost of a segment', () => {
  it('is the squared distance from its mean, from its line and of the whole from its curve', () => {
    const values = frozen([1, 2, 4, 7, 11])
    expect(segmentCost(values, 'level')(0, 3)).toBeCloseTo(14 / 3, 10)
    expect(segmentCost(values, 'line')(0, 3)).toBeCloseTo(1 / 6, 10)
    expect(segmentCost(values, 'line')(3, 5)).toBeCloseTo(0, 10)
    expect(curveCost([0, 1, 4, 9])).toBeCloseTo(0, 10)
    // What is left of four values is their part along -1, 3, -3, 1: 7 squared over 20.
    expect(curveCost([1, 3, 2, 5])).toBeCloseTo(2.45, 10)
  })
})
