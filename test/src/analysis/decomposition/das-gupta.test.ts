import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CrossedCell, dasGupta } from '../../../../src/analysis/decomposition/das-gupta.ts'
import { kitagawa } from '../../../../src/analysis/decomposition/kitagawa.ts'

// Das Gupta 1993, example 5.3: population (thousands) and deaths a 1,000 by race and age, 1985 and 1970, as in the
// vignette of the R package DasGuptR. The effects were calculated from his equations for two factors with NumPy.
const after = {
  n: [
    3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472, 707, 2692, 6473, 6841, 6547,
    4352, 3034, 2540, 1749, 804, 236,
  ],
  rate: [
    9.163, 0.462, 0.248, 0.929, 1.084, 1.81, 4.715, 12.187, 27.728, 64.068, 157.57, 17.208, 0.738, 0.328,
    1.103, 2.045, 3.724, 8.052, 17.812, 34.128, 68.276, 125.161,
  ],
}
const before = {
  n: [
    2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315, 535, 2162, 6120, 4781, 3096,
    2718, 2363, 1767, 1149, 448, 117,
  ],
  rate: [
    18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837, 36.993, 1.352, 0.541,
    2.04, 3.523, 6.746, 12.967, 24.471, 45.091, 74.902, 123.205,
  ],
}
const side = ({ n, rate }: typeof after, place: number) => ({
  n: n[place] ?? 0,
  successes: (n[place] ?? 0) * (rate[place] ?? 0),
})
const deaths: readonly CrossedCell[] = after.n.map((_, place) => ({
  values: [place < 11 ? 'white' : 'other', `age ${place % 11}`],
  before: side(before, place),
  after: side(after, place),
}))

const count = fc.integer({ min: 0, max: 500 })
const table = fc.array(fc.record({ n: count, m: count, hit: fc.nat(), miss: fc.nat() }), {
  minLength: 6,
  maxLength: 6,
})

describe('a mix by several dimensions', () => {
  test('is split as in Das Gupta: deaths by race and age', () => {
    const split = dasGupta(deaths)
    if (split.kind === 'cannot_tell') throw new Error(split.reason)
    expect(split.total).toBeCloseTo(-0.686216, 6)
    expect(split.rate).toBeCloseTo(-2.228118, 6)
    expect(split.mixes[0]).toBeCloseTo(0.019971, 6)
    expect(split.mixes[1]).toBeCloseTo(1.521931, 6)
  })

  test('leaves nothing over, with empty cells too', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.map(({ n, m, hit, miss }, place) => ({
          values: [String(place % 2), String(place % 3)],
          before: { n, successes: n === 0 ? 0 : hit % (n + 1) },
          after: { n: m, successes: m === 0 ? 0 : miss % (m + 1) },
        }))
        const split = dasGupta(cells)
        if (split.kind === 'cannot_tell')
          return cells.every((cell) => cell.before.n === 0) || cells.every((cell) => cell.after.n === 0)
        const parts = split.rate + split.mixes.reduce((sum, mix) => sum + mix, 0)
        return Math.abs(parts - split.total) < 1e-9
      }),
      { numRuns: 200 },
    )
  })

  test('is Kitagawa’s split where there is one dimension', () => {
    const cells = [
      { values: ['a'], before: { n: 100, successes: 20 }, after: { n: 300, successes: 30 } },
      { values: ['b'], before: { n: 400, successes: 200 }, after: { n: 100, successes: 60 } },
    ]
    const one = dasGupta(cells)
    const two = kitagawa(cells.map(({ values, ...sides }) => ({ name: values[0] ?? '', ...sides })))
    if (one.kind === 'cannot_tell' || two === null) throw new Error('no split')
    expect(one.rate).toBeCloseTo(two.rate, 12)
    expect(one.mixes[0]).toBeCloseTo(two.mix, 12)
  })

  test('cannot be told without cases or with impossible ones', () => {
    expect(dasGupta([])).toMatchObject({ kind: 'cannot_tell', reason: 'no_data' })
    const cell = { values: ['a'], before: { n: 0, successes: 0 }, after: { n: 5, successes: 1 } }
    expect(dasGupta([cell])).toMatchObject({ reason: 'no_data' })
    expect(dasGupta([{ ...cell, before: { n: -5, successes: 0 } }])).toMatchObject({ reason: 'not_positive' })
    expect(dasGupta([{ ...cell, before: { n: 5, successes: Number.NaN } }])).toMatchObject({
      reason: 'not_finite',
    })
  })
})
