import { describe, expect, test } from 'vitest'
import { pearson } from '../../../../src/analysis/relation/correlation.ts'
import { lagCorrelations } from '../../../../src/analysis/relation/lag-correlations.ts'
import { lagRun } from '../../../../src/analysis/relation/lag-run.ts'
import { whiten } from '../../../../src/analysis/relation/whiten.ts'
import { frozen } from '../frozen.ts'
import { autoregression, noise } from '../noise.ts'

const daily = { season: 7, maxLag: 7 }
const weekend = (day: number) => (day % 7 > 4 ? 5 : 0)

/** How many of 40 pairs that have nothing to do with each other are claimed to go together. */
function falseClaims(make: (seed: number) => readonly number[]): number {
  const pairs = Array.from({ length: 40 }, (_, seed) => ({
    first: make(1000 + 2 * seed),
    second: make(1001 + 2 * seed),
    ...daily,
  }))
  return pairs.filter((pair) => lagRun([pair], { level: 0.99 }).pairs[0]?.kept).length
}

describe('two series that have nothing to do with each other', () => {
  test('but grow with time (r 0.999) do not go together', () => {
    const [one, two] = [1, 2].map((seed) => noise(200, seed).map((value, day) => day * seed + value))
    expect(pearson(one ?? [], two ?? [])).toMatchObject({ r: expect.closeTo(0.999, 2) })
    expect(falseClaims((seed) => noise(200, seed).map((value, day) => day + value))).toBeLessThanOrEqual(2)
  })

  test('but hang together with their own past do not go together', () => {
    expect(falseClaims((seed) => autoregression(200, 0.8, seed))).toBeLessThanOrEqual(2)
    expect(falseClaims((seed) => autoregression(200, 0.98, seed))).toBeLessThanOrEqual(2)
  })

  test('but have the same week and the same year do not go together', () => {
    const year = (day: number) => 6 * Math.sin((2 * Math.PI * day) / 365)
    expect(
      falseClaims((seed) => noise(365, seed).map((value, day) => value + weekend(day) + year(day))),
    ).toBeLessThanOrEqual(2)
  })

  test('but have one wild day in common do not go together', () => {
    const outage = (seed: number) => noise(120, seed).map((value, day) => (day === 60 ? -40 : value))
    expect(falseClaims(outage)).toBeLessThanOrEqual(2)
  })
})

describe('two series of which one follows the other', () => {
  const cause = frozen(autoregression(203, 0.6, 1))
  const luck = noise(200, 2)
  const leads = cause.slice(3).map((value, day) => 50 + value + weekend(day) + day / 10)
  const follows = luck.map((value, day) => 20 + value - 0.8 * (cause[day + 1] ?? 0) - weekend(day) + day / 5)

  test('go together at that lag, with the sign of the relation', () => {
    const { tested, pairs } = lagRun([{ first: leads, second: follows, ...daily }], { level: 0.99 })
    expect(tested).toBe(15)
    expect(pairs[0]).toMatchObject({ kept: true, strongest: { lag: 2 } })
    expect(pairs[0]?.strongest?.r).toBeLessThan(-0.4)
    expect(pairs[0]?.strongest?.high).toBeLessThan(0)
  })

  test('show the lag with the other sign the other way round', () => {
    const there = lagCorrelations(leads, follows, daily)
    const back = lagCorrelations(follows, leads, daily)
    if ('reason' in there || 'reason' in back) throw new Error('refused')
    for (const { lag, r } of there) expect(back.find((one) => one.lag === -lag)?.r).toBeCloseTo(r, 12)
  })

  test('show the same whatever their units', () => {
    const plain = lagCorrelations(leads, follows, daily)
    const other = lagCorrelations(
      leads.map((value) => 25_000 * value),
      follows,
      daily,
    )
    if ('reason' in plain || 'reason' in other) throw new Error('refused')
    expect(other.map(({ r }) => r)).toEqual(plain.map(({ r }) => expect.closeTo(r, 8)))
  })

  test('are weighed against everything that was tried beside them', () => {
    const beside = Array.from({ length: 9 }, (_, seed) => ({
      first: leads,
      second: noise(200, seed + 30),
      ...daily,
    }))
    const alone = lagRun([{ first: leads, second: follows, ...daily }])
    const among = lagRun([{ first: leads, second: follows, ...daily }, ...beside])
    expect(among.tested).toBe(150)
    expect(among.pairs[0]?.adjusted).toBeGreaterThan(alone.pairs[0]?.adjusted ?? 1)
    expect(among.pairs.filter((pair) => pair.kept)).toHaveLength(1)
  })
})

test('what the past does not foretell is left of a series', () => {
  const { rest, order } = whiten(autoregression(500, 0.8, 3))
  expect(order).toBeGreaterThanOrEqual(1)
  expect(rest).toHaveLength(500 - order)
  const next = pearson(rest.slice(1), rest.slice(0, -1))
  if (next.kind === 'cannot_tell') throw new Error(next.reason)
  expect(Math.abs(next.r)).toBeLessThan(0.1)
})

test.each([
  ['nothing', [], 'short_history'],
  ['one day', [1], 'short_history'],
  ['a constant', new Array(60).fill(7), 'no_variation'],
  ['a straight line', Array.from({ length: 60 }, (_, day) => 3 * day), 'no_variation'],
  ['an infinite day', noise(60, 1).with(5, Number.POSITIVE_INFINITY), 'not_finite'],
  ['a day that is no number', noise(60, 1).with(5, Number.NaN), 'not_finite'],
  ['a missing day', [...noise(59, 1), null], 'no_data'],
])('a relation over time cannot be told of %s', (_, values, reason) => {
  expect(lagCorrelations(values, noise(values.length, 9), daily)).toMatchObject({
    kind: 'cannot_tell',
    reason,
  })
  const run = lagRun([{ first: values, second: noise(values.length, 9), ...daily }])
  expect(run).toMatchObject({ tested: 0, pairs: [{ kept: false, strongest: null, refused: { reason } }] })
})
