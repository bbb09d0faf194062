import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { keyOf } from '../../contracts/store/samples.ts'
import { house, leaseMs, type Mishap, pauseMs, platform } from './outbox-house.ts'

/** Three nodes, and a platform that takes one a message. */
const long: Content = ['một', 'hai', 'ba'].map((text) => ({ type: 'prose', text }))

describe('the delivery', () => {
  it('sends the messages of each thread in their order, each once', async () => {
    const { say, send } = await house()
    await say(keyOf('t1'), ['b', 'a'])
    await say(keyOf('t2'), ['c'])
    await say(keyOf('t1'), ['d'])
    const { deliver, stands } = platform()
    expect(await send({ deliver })).toBe(true)
    expect(stands.filter((key) => key !== 'c')).toEqual(['b', 'a', 'd'])
    expect(stands).toContain('c')
    expect(await send({ deliver })).toBe(true)
    expect(stands).toHaveLength(4)
  })

  it('sends more than it leases at once', async () => {
    const { say, send, store } = await house()
    const names = Array.from({ length: 45 }, (_, index) => `m${index}`)
    await say(keyOf(), names)
    const { deliver, stands } = platform()
    await send({ deliver })
    expect(stands).toEqual(names)
    expect(await store.undelivered(keyOf())).toBe(0)
  })

  it('holds back only the thread whose message failed, and sends it in order later', async () => {
    const { say, send, wait, store } = await house()
    await say(keyOf('t1'), ['a', 'b'])
    await say(keyOf('t2'), ['c', 'd'])
    let broken = true
    const { deliver, stands } = platform((key) => (broken && key === 'a' ? 'refused' : null))
    expect(await send({ deliver })).toBe(false)
    expect(stands).toEqual(['c', 'd'])
    broken = false
    expect(await send({ deliver })).toBe(true)
    expect(stands).toEqual(['c', 'd'])
    wait(pauseMs)
    await say(keyOf('t1'), ['e'])
    expect(await send({ deliver })).toBe(true)
    expect(stands).toEqual(['c', 'd', 'a', 'b', 'e'])
    expect(await store.undelivered(keyOf('t1'))).toBe(0)
  })

  it('loses and doubles nothing while a platform is away', async () => {
    const { say, send, wait } = await house()
    await say(keyOf(), ['a', 'b'])
    let away = true
    const { deliver, stands } = platform(() => (away ? 'refused' : null))
    for (const _ of [1, 2, 3]) {
      expect(await send({ deliver })).toBe(false)
      wait(pauseMs)
    }
    away = false
    expect(await send({ deliver })).toBe(true)
    expect(stands).toEqual(['a', 'b'])
  })
})

describe('a message in parts', () => {
  it('goes on after the parts that have arrived', async () => {
    const { say, send, wait, store } = await house()
    await say(keyOf(), ['m'], long)
    let broken = true
    const { deliver, stands } = platform((key) => (broken && key === 'm.1' ? 'refused' : null))
    expect(await send({ deliver })).toBe(false)
    expect(stands).toEqual(['m.0'])
    broken = false
    wait(pauseMs)
    expect(await send({ deliver }, 'another life')).toBe(true)
    expect(stands).toEqual(['m.0', 'm.1', 'm.2'])
    expect(await store.arrivedParts('acme', 'm')).toEqual({ 'm.0': 'p-m.0', 'm.1': 'p-m.1', 'm.2': 'p-m.2' })
  })

  it('is asked for only where its sending was begun and never confirmed', async () => {
    const { say, send, wait } = await house()
    await say(keyOf(), ['m'], long)
    await say(keyOf(), ['n'])
    let broken = true
    const loopback = platform((key) => (broken && key === 'm.1' ? 'answer lost' : null))
    const carrier = { deliver: loopback.deliver, find: loopback.find }
    expect(await send(carrier)).toBe(false)
    expect(loopback.asked).toEqual([])
    broken = false
    wait(pauseMs)
    expect(await send(carrier, 'another life')).toBe(true)
    expect(loopback.asked).toEqual(['m.1'])
    expect(loopback.stands).toEqual(['m.0', 'm.1', 'm.2', 'n'])
  })

  it('is sent again under the same key where the platform cannot be asked', async () => {
    const { say, send, wait } = await house()
    await say(keyOf(), ['m'])
    let broken = true
    const { deliver, stands } = platform(() => (broken ? 'answer lost' : null))
    await send({ deliver })
    broken = false
    wait(pauseMs)
    await send({ deliver })
    expect(stands).toEqual(['m', 'm'])
  })
})

describe('a lease', () => {
  it('keeps another process away until it has run out', async () => {
    const { say, send, wait, store } = await house()
    await say(keyOf(), ['a', 'b'])
    const at = (ms: number) => new Date(Date.parse('2026-11-02T08:00:00Z') + ms).toISOString()
    await store.claimOutbox('web', 'killed', at(0), at(leaseMs), 1)
    const { deliver, stands } = platform()
    await send({ deliver })
    expect(stands).toEqual([])
    wait(leaseMs)
    await send({ deliver })
    expect(stands).toEqual(['a', 'b'])
  })

  it('is kept while a slow platform takes its time', async () => {
    const { say, send, wait } = await house()
    await say(keyOf(), ['m'], long)
    await say(keyOf(), ['n'])
    const { deliver, stands } = platform()
    const other = platform()
    const slow = async (outbound: Outbound) => {
      wait(0.9 * leaseMs)
      await send({ deliver: other.deliver }, 'w2')
      return deliver(outbound)
    }
    await send({ deliver: slow })
    expect(stands).toEqual(['m.0', 'm.1', 'm.2', 'n'])
    expect(other.stands).toEqual([])
  })

  it('that another process has taken over is left to it', async () => {
    const { say, send, wait } = await house()
    await say(keyOf('t1'), ['a', 'b'])
    const { deliver, stands } = platform()
    const other = platform()
    const stalled = async (outbound: Outbound) => {
      const receipt = await deliver(outbound)
      wait(2 * leaseMs)
      if (outbound.key === 'a') await send({ deliver: other.deliver }, 'w2')
      return receipt
    }
    await send({ deliver: stalled })
    expect(stands).toEqual(['a'])
    expect(other.stands).toContain('b')
  })
})

it('loses nothing, doubles nothing and keeps the order whatever goes wrong on the way', async () => {
  const mishaps = fc.array(fc.constantFrom<Mishap | null>('refused', 'answer lost', null, null), {
    maxLength: 12,
  })
  const threads = fc.array(fc.constantFrom('t1', 't2', 't3'), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(threads, mishaps, async (order, planned) => {
      const { say, send, wait } = await house()
      const left = [...planned]
      const { deliver, find, stands } = platform(() => left.shift() ?? null)
      const expected = new Map<string, string[]>()
      for (const [place, thread] of order.entries()) {
        const names = [`${thread}-${place}-x`, `${thread}-${place}-y`]
        expected.set(thread, [...(expected.get(thread) ?? []), ...names])
        await say(keyOf(thread), names)
      }
      for (let life = 0; life <= planned.length; life += 1) {
        await send({ deliver, find }, `w${life}`)
        wait(leaseMs)
      }
      for (const [thread, names] of expected)
        expect(stands.filter((name) => name.startsWith(thread))).toEqual(names)
    }),
    { numRuns: 12, seed: 20_261_102 },
  )
})
