import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Customer } from '../../../../src/analysis/customers/customer.ts'
import { kMeans } from '../../../../src/analysis/customers/k-means.ts'
import { likePoints } from '../../../../src/analysis/customers/like-points.ts'
import { rfmScores } from '../../../../src/analysis/customers/rfm.ts'
import { rfmClusters } from '../../../../src/analysis/customers/rfm-clusters.ts'
import { rfmGroup } from '../../../../src/analysis/customers/rfm-group.ts'
import { silhouette } from '../../../../src/analysis/customers/silhouette.ts'
import { seededRandom } from '../../../../src/analysis/seeded-random.ts'
import { frozen } from '../frozen.ts'
import { noise } from '../noise.ts'

/** Customers around one way of buying; the figures are logarithms. */
function heap(count: number, middle: readonly [number, number, number], seed: number): readonly Customer[] {
  const luck = noise(3 * count, seed)
  return frozen(
    Array.from({ length: count }, (_, place) => ({
      id: `${seed}-${place}`,
      recency: Math.exp(middle[0] + 0.35 * (luck[3 * place] ?? 0)),
      frequency: Math.exp(middle[1] + 0.3 * (luck[3 * place + 1] ?? 0)),
      monetary: Math.exp(middle[2] + 0.4 * (luck[3 * place + 2] ?? 0)),
    })),
  )
}

const line = Array.from({ length: 100 }, (_, place) => ({
  id: `c${place}`,
  recency: place + 1,
  frequency: 1 + Math.floor(place / 25),
  monetary: 1000 - place,
}))

describe('RFM', () => {
  test('puts customers into fifths, the latest best', () => {
    const rfm = rfmScores(line)
    if (rfm.kind === 'cannot_tell') throw new Error(rfm.reason)
    expect(rfm.customers.slice(0, 20).every(({ scores }) => scores.recency === 5)).toBe(true)
    expect(rfm.customers.slice(80).every(({ scores }) => scores.recency === 1)).toBe(true)
    expect(rfm.customers[0]?.scores.monetary).toBe(5)
  })

  test('gives equal figures equal scores, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 60, maxLength: 60 }), (orders) => {
        const made = orders.map((frequency, place) => ({
          id: String(place),
          recency: 1,
          frequency,
          monetary: 1,
        }))
        const [there, back] = [rfmScores(made), rfmScores(made.toReversed())]
        if (there.kind === 'cannot_tell' || back.kind === 'cannot_tell') return false
        const scored = new Map(there.customers.map(({ frequency, scores }) => [frequency, scores.frequency]))
        return [...there.customers, ...back.customers].every(
          ({ frequency, scores }) => scores.frequency === scored.get(frequency),
        )
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    [5, 5, 5, 9, 'champions'],
    [5, 1, 1, 1, 'new'],
    [3, 4, 3, 4, 'loyal'],
    [4, 2, 2, 2, 'promising'],
    [3, 1, 2, 1, 'promising'],
    [1, 5, 5, 7, 'at_risk'],
    [2, 1, 5, 1, 'asleep'],
    [1, 2, 2, 2, 'asleep'],
  ])('scores %i %i %i with %i orders are %s', (recency, frequency, monetary, orders, group) => {
    expect(rfmGroup({ recency, frequency, monetary }, orders)).toBe(group)
  })

  test('refuses too few customers and impossible figures', () => {
    expect(rfmScores(line.slice(0, 49))).toMatchObject({ reason: 'small_sample', n: 49, needed: 50 })
    expect(rfmScores([...line, { id: 'x', recency: -1, frequency: 1, monetary: 1 }])).toMatchObject({
      reason: 'not_positive',
    })
    expect(rfmScores([...line, { id: 'x', recency: Number.NaN, frequency: 1, monetary: 1 }])).toMatchObject({
      reason: 'not_finite',
    })
  })
})

describe('clusters of customers', () => {
  test('that were planted are found, steady and of the planted sizes', () => {
    const found = rfmClusters([
      ...heap(80, [2, 2.5, 8], 1),
      ...heap(60, [4.5, 1, 6], 2),
      ...heap(50, [5.5, 2, 9.5], 3),
    ])
    if (found.kind === 'cannot_tell') throw new Error(found.reason)
    expect(found.clusters.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([50, 60, 80])
    expect(found.clusters.every(({ stability }) => stability > 0.95)).toBe(true)
    expect(found.silhouette).toBeGreaterThan(0.6)
    expect(found.members).toHaveLength(190)
    const late = found.clusters.find(({ n }) => n === 50)
    expect(late?.typical.recency).toBeGreaterThan(200)
  })

  test('of one cloud are refused, of a long one too', () => {
    expect(rfmClusters(heap(150, [3, 2, 7], 4))).toMatchObject({ kind: 'cannot_tell', reason: 'unstable' })
    const long = noise(150, 5).map((rich, place) => ({
      id: String(place),
      recency: Math.exp(3 - rich),
      frequency: Math.exp(2 + 0.8 * rich),
      monetary: Math.exp(7 + 1.2 * rich),
    }))
    expect(rfmClusters(long)).toMatchObject({ kind: 'cannot_tell', reason: 'unstable' })
  })

  test('that cut an even row into steady pieces are refused', () => {
    const row = Array.from({ length: 150 }, (_, place) => ({
      id: String(place),
      recency: Math.exp(place / 25),
      frequency: Math.exp(place / 50),
      monetary: Math.exp(5 + place / 40),
    }))
    expect(rfmClusters(row)).toMatchObject({ kind: 'cannot_tell', reason: 'unstable' })
  })

  test.each([
    ['few customers', heap(99, [1, 1, 1], 1), 'small_sample'],
    ['no customers', [], 'small_sample'],
    [
      'equal customers',
      Array.from({ length: 120 }, () => ({ id: 'a', recency: 1, frequency: 1, monetary: 5 })),
      'no_variation',
    ],
    [
      'an infinite spender',
      [...heap(120, [1, 1, 1], 1), { id: 'x', recency: 1, frequency: 1, monetary: Number.POSITIVE_INFINITY }],
      'not_finite',
    ],
    [
      'a negative spender',
      [...heap(120, [1, 1, 1], 1), { id: 'x', recency: 1, frequency: 1, monetary: -5 }],
      'not_positive',
    ],
  ])('cannot be told of %s', (_, customers, reason) => {
    expect(rfmClusters(customers)).toMatchObject({ kind: 'cannot_tell', reason })
  })
})

describe('the pieces', () => {
  test('k-means finds the middle of two heaps, the same for the same seed', () => {
    const points = frozen([[0], [1], [10], [11]])
    const found = kMeans(points, 2, seededRandom(1))
    expect(found.centres.flat().toSorted((a, b) => a - b)).toEqual([0.5, 10.5])
    expect(found.inertia).toBe(1)
    expect(kMeans(points, 2, seededRandom(1))).toEqual(found)
  })

  test('a silhouette is the one of the definition', () => {
    expect(silhouette([[0], [1], [10], [11]], [0, 0, 1, 1])).toBeCloseTo(0.89975, 5)
    expect(silhouette([[0], [1]], [0, 0])).toBe(0)
  })

  test.each(['normal', 'even'] as const)('a made-up %s cloud has the spread of the points', (shape) => {
    const points = noise(4000, 1).map((value, place, all) => [
      value,
      3 * value + (all[(place + 7) % 4000] ?? 0),
    ])
    const made = likePoints(points, shape, seededRandom(2))
    const spread = (cloud: readonly (readonly number[])[], one: number, two: number) =>
      cloud.reduce((sum, point) => sum + (point[one] ?? 0) * (point[two] ?? 0), 0) / cloud.length
    for (const [one, two] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect(spread(made, one, two) / spread(points, one, two)).toBeCloseTo(1, 0)
  })
})
