import { describe, expect, it } from 'vitest'
import { calmSpikes } from '../../../../src/analysis/series/calm-spikes.ts'
import { changePoints } from '../../../../src/analysis/series/change-points.ts'
import { levelShifts } from '../../../../src/analysis/series/level-shifts.ts'
import { removeSeason } from '../../../../src/analysis/series/remove-season.ts'
import { robustSigma } from '../../../../src/analysis/series/robust-sigma.ts'
import { seasonAmong } from '../../../../src/analysis/series/season-among.ts'
import { airPassengers } from '../air-passengers.ts'
import { frozen } from '../frozen.ts'
import { nile } from '../nile.ts'
import { noise } from './noise.ts'

/** Share of 100 series of noise in which a change is seen. */
function falseAlarms(make: (seed: number) => readonly number[]): number {
  const found = Array.from({ length: 100 }, (_, seed) => changePoints(make(seed + 1)))
  return found.filter((result) => result.kind === 'change_points' && result.points.length > 0).length / 100
}

describe('change points', () => {
  it('are the Nile’s one, after observation 28 (Killick 2012; Cobb 1978), between levels', () => {
    expect(changePoints(nile)).toMatchObject({ points: [28], shape: 'level', memory: 0, season: null })
  })

  it('are seldom seen in noise, with and without memory', () => {
    expect(falseAlarms((seed) => noise(seed, 90))).toBeLessThanOrEqual(0.02)
    expect(falseAlarms((seed) => noise(seed, 90, 0.5))).toBeLessThanOrEqual(0.05)
    expect(falseAlarms((seed) => noise(seed, 90, 0.8))).toBeLessThanOrEqual(0.1)
  })

  it('are not a slope, a bend or a season', () => {
    const plain = noise(3, 120)
    const bent = plain.map((value, at) => value + 20 * (at / 120) ** 2)
    const sloped = plain.map((value, at) => value + at / 6)
    const seasonal = plain.map((value, at) => value + 3 * Math.sin((at * 2 * Math.PI) / 12))
    expect(changePoints(bent)).toMatchObject({ points: [], shape: 'curve' })
    expect(changePoints(sloped)).toMatchObject({ points: [], shape: 'line' })
    expect(changePoints(seasonal, { periods: [7, 12] })).toMatchObject({ points: [], season: 12 })
  })

  it('are where a slope turns', () => {
    const values = frozen(noise(8, 100).map((value, at) => value + (at < 50 ? at : 100 - at)))
    const found = changePoints(values)
    expect(found).toMatchObject({ shape: 'line', points: [expect.any(Number)] })
    expect(found.kind === 'change_points' ? Math.abs((found.points[0] ?? 0) - 50) : 99).toBeLessThanOrEqual(2)
  })

  it('are found in long series too, to within the values that are taken together', () => {
    const values = frozen(noise(4, 2500).map((value, at) => value + (at < 1400 ? 0 : 3)))
    const found = changePoints(values)
    expect(found.kind === 'change_points' ? found.points : []).toHaveLength(1)
    expect(found.kind === 'change_points' ? Math.abs((found.points[0] ?? 0) - 1400) : 99).toBeLessThanOrEqual(
      3,
    )
  })

  it('refuse what is no number', () => {
    expect(changePoints([...nile, Number.NaN])).toMatchObject({ reason: 'not_finite' })
    expect(changePoints([...nile, Number.POSITIVE_INFINITY])).toMatchObject({ reason: 'not_finite' })
  })
})

describe('level shifts', () => {
  it('have the levels on either side', () => {
    expect(levelShifts(nile)).toMatchObject({
      kind: 'shifts',
      shifts: [{ at: 28, before: expect.closeTo(1097.75, 2), after: expect.closeTo(849.97, 2) }],
    })
  })

  it('are steps of a line, and not its turns', () => {
    const rise = noise(6, 100).map((value, at) => value / 2 + at / 5)
    const stepped = frozen(rise.map((value, at) => value + (at < 60 ? 0 : 12)))
    expect(levelShifts(stepped)).toMatchObject({ shifts: [{ at: 60 }] })
    const turned = rise.map((value, at) => value + (at < 50 ? 0 : (at - 50) * 0.8))
    expect(levelShifts(turned)).toMatchObject({ shifts: [] })
  })

  it('are a drop beneath a weekly season once the season is out', () => {
    const week = [0, 1, 2, 1, 0, 8, 9]
    const values = frozen(
      noise(5, 84).map((value, day) => value + (week[day % 7] ?? 0) + (day < 56 ? 20 : 16)),
    )
    expect(levelShifts(removeSeason(values, 7))).toMatchObject({ shifts: [{ at: 56 }] })
  })

  it('cannot be told of few values or of a series that stands still', () => {
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

it('finds the season of AirPassengers among candidates, and none in noise', () => {
  expect(seasonAmong(airPassengers, [4, 7, 12])).toBe(12)
  expect(seasonAmong(noise(2, 120), [4, 7, 12])).toBeNull()
})

it('calms a lone spike and leaves a step and a slope', () => {
  expect(calmSpikes(frozen([1, 2, 1, 2, 90, 1, 2, 1]))).toEqual([1, 2, 1, 2, 1.5, 1, 2, 1])
  const step = [1, 2, 1, 2, 90, 91, 92, 91]
  expect(calmSpikes(step)).toEqual(step)
  const slope = [0, 50, 100, 150, 200]
  expect(calmSpikes(slope)).toEqual(slope)
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
