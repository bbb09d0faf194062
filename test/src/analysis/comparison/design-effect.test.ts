import { describe, expect, it } from 'vitest'
import { designEffect, effectiveRate } from '../../../../src/analysis/comparison/design-effect.ts'
import { differenceOf } from '../../../../src/analysis/comparison/difference.ts'
import { levelInterval } from '../../../../src/analysis/comparison/level-interval.ts'
import type { RateSample } from '../../../../src/analysis/comparison/sample.ts'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'

/** Rows that each bundle some cases. */
function bundled(rows: readonly (readonly [successes: number, n: number])[]): RateSample {
  const sum = (of: (successes: number, n: number) => number) =>
    rows.reduce((total, [successes, n]) => total + of(successes, n), 0)
  return {
    kind: 'rate',
    successes: sum((successes) => successes),
    n: sum((_, n) => n),
    bundles: {
      rows: rows.length,
      nn: sum((successes) => successes * successes),
      nd: sum((successes, n) => successes * n),
      dd: sum((_, n) => n * n),
    },
  }
}
const uneven = bundled(Array.from({ length: 10 }, (_, row) => [row % 2 === 0 ? 20 : 40, 100] as const))

describe('cases that come bundled in rows', () => {
  it('tell less than as many single ones, by the design effect', () => {
    expect(designEffect(uneven)).toBeCloseTo(5.291, 3)
    expect(effectiveRate(uneven).n).toBeCloseTo(1000 / 5.291, 1)
    const alone = { kind: 'rate', successes: 300, n: 1000 } as const
    expect(designEffect(alone)).toBe(1)
    const width = (sample: RateSample) => {
      const interval = levelInterval(sample)
      return interval === null ? 0 : interval.high - interval.low
    }
    expect(width(uneven) / width(alone)).toBeCloseTo(Math.sqrt(5.291), 1)
  })

  it('never tell more: rows more alike than chance, too few rows, or none of all', () => {
    expect(designEffect(bundled(Array.from({ length: 10 }, () => [30, 100] as const)))).toBe(1)
    expect(
      designEffect(
        bundled([
          [1, 100],
          [90, 100],
        ]),
      ),
    ).toBe(1)
    expect(designEffect(bundled(Array.from({ length: 10 }, () => [0, 100] as const)))).toBe(1)
  })

  it('are single ones where the outcome itself makes the rows, as in a table of frequencies', () => {
    expect(
      designEffect(
        bundled([
          [512, 512],
          [0, 313],
          [89, 89],
          [0, 19],
          [120, 120],
          [0, 205],
        ]),
      ),
    ).toBe(1)
  })

  it('are rarely called different by chance, however unlike the rows are', () => {
    const random = seededRandom(7)
    const rows = () =>
      bundled(
        Array.from({ length: 40 }, () => {
          const share = 0.05 + 0.3 * random() ** 3
          return [Math.round(share * 500), 500] as const
        }),
      )
    const runs = Array.from({ length: 200 }, () => differenceOf(rows(), rows()))
    const claimed = runs.filter((run) => run.kind === 'difference' && run.pValue < 0.05).length
    expect(claimed / runs.length).toBeLessThan(0.09)
  })
})
