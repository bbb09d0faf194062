import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeShared, type Shared } from '../../turns/shared.ts'
import type { Source } from './house.ts'
import { personas } from './personas.ts'
import { begins, walk } from './walk.ts'

/** A conversation with each kind of person, on the small file; `npm run eval -- people` plays many, most on the shop. */
const cases: readonly (readonly [number, string, Source])[] = [
  ...personas.map(({ name }, place) => [personas.length + place, name, 'file'] as const),
  [0, 'colleague', 'file'],
  [2, 'vague', 'none'],
  [12, 'presser', 'none'],
]

let shared: Shared
beforeAll(async () => {
  shared = await makeShared(begins)
})
afterAll(() => shared.remove())

describe('the conversation with a simulated person', () => {
  it.each(cases)('of seed %i, %s, on the source %s, has no fault', async (seed, name, source) => {
    const { persona, faults, transcript } = await walk(seed, shared, source)
    expect(persona).toBe(name)
    expect(faults, transcript.join('\n')).toEqual([])
  })

  it('goes the same way again', async () => {
    const [first, second] = [await walk(7, shared, 'none'), await walk(7, shared, 'none')]
    expect(second.transcript).toEqual(first.transcript)
  })
})
