import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelShifts } from '../../../../src/analysis/series/pelt.ts'
import { removeSeason } from '../../../../src/analysis/series/remove-season.ts'
import { robustSigma } from '../../../../src/analysis/series/robust-sigma.ts'
import { frozen } from '../frozen.ts'
import { nile } from '../nile.ts'

/** Normal noise from a fixed generator (mulberry32 and Box-Muller). */
function noise(seed: number, count: number): number[] {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (((t ^ (t >>> 14)) >>> 0) + 1) / 4294967297
  }
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  )
}

/** The same optimum without pruning, for comparison. */
function slowShifts(values: readonly number[], minLength: number): number[] {
  const sigma = robustSigma(values, Math.min(5, minLength))
  const penalty = 3 * Math.log(values.length)
  const cost = (start: number, end: number) => {
    const part = values.slice(start, end)
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length
    return part.reduce((sum, value) => sum + ((value - mean) / sigma) ** 2, 0)
  }
  const best = [{ total: -penalty, shifts: [] as number[] }]
  for (let end = 1; end <= values.length; end += 1) {
    const options = best.flatMap((known, start) =>
      end - start >= minLength && (start === 0 || start >= minLength)
        ? [
            {
              total: known.total + cost(start, end) + penalty,
              shifts: start === 0 ? [] : [...known.shifts, start],
            },
          ]
        : [],
    )
    options.sort((a, b) => a.total - b.total)
    best.push(options[0] ?? { total: Number.POSITIVE_INFINITY, shifts: [] })
  }
  return best.at(-1)?.shifts ?? []
}

describe('level shifts', () => {
  it('finds the Nile’s one, after observation 28 (Killick 2012; Cobb 1978)', () => {
    expect(levelShifts(nile)).toMatchObject({
      kind: 'shifts',
      shifts: [{ at: 28, before: expect.closeTo(1097.75, 2), after: expect.closeTo(849.97, 2) }],
    })
  })

  it('finds what an exhaustive search finds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (seed, levels, minLength) => {
          const values = frozen(
            noise(seed, levels.length * 5).map((value, at) => value + (levels[Math.floor(at / 5)] ?? 0)),
          )
          const result = levelShifts(values, minLength)
          const found = result.kind === 'shifts' ? result.shifts.map(({ at }) => at) : null
          expect(found).toEqual(slowShifts(values, minLength))
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  // Here a start dropped at once, and not `minLength` values later, would cost the best answer.
  it('keeps a start in the race until the shift that beats it is old enough', () => {
    const values = frozen([7, 2, 23, 3, 2, 1, 4, 3, 2, 2, 1, 36, 2, 1])
    expect(levelShifts(values, 5)).toMatchObject({ kind: 'shifts', shifts: [] })
    expect(slowShifts(values, 5)).toEqual([])
  })

  it('finds none in plain noise', () => {
    const found = Array.from({ length: 20 }, (_, seed) => levelShifts(noise(seed + 1, 120)))
    expect(
      found.filter((result) => result.kind === 'shifts' && result.shifts.length > 0).length,
    ).toBeLessThanOrEqual(1)
  })

  it('finds a drop beneath a weekly season once the season is out', () => {
    const week = [0, 1, 2, 1, 0, 8, 9]
    const values = frozen(
      noise(5, 84).map((value, day) => value + (week[day % 7] ?? 0) + (day < 56 ? 20 : 16)),
    )
    expect(levelShifts(removeSeason(values, 7))).toMatchObject({ shifts: [{ at: 56 }] })
  })

  it('cannot tell of few values or of a series that stands still', () => {
    expect(levelShifts([1, 2, 3])).toMatchObject({ reason: 'short_history', n: 3, needed: 10 })
    expect(levelShifts(new Array(20).fill(4))).toMatchObject({ reason: 'no_variation' })
  })
})

describe('taking a season out', () => {
  it('leaves equal values of a pure season, and short series as they are', () => {
    expect(removeSeason(frozen([1, 9, 1, 9, 1, 9]), 2)).toEqual([5, 5, 5, 5, 5, 5])
    expect(removeSeason([1, 9, 1], 2)).toEqual([1, 9, 1])
  })
})

it('measures noise past a jump, and drift as noise where it is asked to reach further', () => {
  expect(
    robustSigma(
      Array.from({ length: 50 }, (_, day) => day),
      5,
    ),
  ).toBeCloseTo(5 * robustSigma([0, 1, 2]), 10)
  expect(robustSigma(frozen([0, 1, 0, 1, 100, 101, 100]))).toBeCloseTo(1.0484, 4)
})
