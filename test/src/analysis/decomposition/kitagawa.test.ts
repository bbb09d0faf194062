import { expect, it } from 'vitest'
import { kitagawa } from '../../../../src/analysis/decomposition/kitagawa.ts'
import { berkeley } from '../berkeley.ts'
import { frozen } from '../frozen.ts'

it('splits Berkeley, women minus men, into +0.0360 of rates and -0.1777 of mix', () => {
  const result = kitagawa(berkeley.map(({ name, men, women }) => ({ name, before: men, after: women })))
  expect(result?.total).toBeCloseTo(-0.1416, 4)
  expect(result?.rate).toBeCloseTo(0.036, 4)
  expect(result?.mix).toBeCloseTo(-0.1777, 4)
})

it('adds up, segment by segment, also where a segment is new or gone', () => {
  const result = kitagawa(
    frozen([
      { name: 'social', before: { successes: 0, n: 0 }, after: { successes: 10, n: 1000 } },
      { name: 'search', before: { successes: 50, n: 1000 }, after: { successes: 52, n: 1000 } },
      { name: 'gone', before: { successes: 5, n: 200 }, after: { successes: 0, n: 0 } },
    ]),
  )
  expect((result?.rate ?? 0) + (result?.mix ?? 0)).toBeCloseTo(result?.total ?? 1, 12)
  expect(result?.segments.find(({ name }) => name === 'social')).toMatchObject({
    rate: 0,
    mix: expect.any(Number),
  })
})

it('blames the mix alone when only traffic moved to a weak channel', () => {
  const result = kitagawa([
    { name: 'social', before: { successes: 10, n: 1000 }, after: { successes: 30, n: 3000 } },
    { name: 'search', before: { successes: 50, n: 1000 }, after: { successes: 50, n: 1000 } },
  ])
  expect(result?.rate).toBeCloseTo(0, 12)
  expect(result?.mix).toBeCloseTo(-0.01, 12)
  // The weak channel grew and the strong one shrank: both pull down.
  expect(result?.segments.map(({ mix }) => mix)).toEqual([
    expect.closeTo(-0.00375, 12),
    expect.closeTo(-0.00625, 12),
  ])
})

it('has nothing to split where a side has no cases', () => {
  expect(kitagawa([{ name: 'a', before: { successes: 0, n: 0 }, after: { successes: 1, n: 2 } }])).toBeNull()
})
