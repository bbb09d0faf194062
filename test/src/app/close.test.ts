import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import { type House, keyOf, openHouse } from './house.ts'

afterEach(() => {
  vi.useRealTimers()
})

const days = ['1 October', '2 October', '3 October', '4 October', '5 October']

async function lookInto<T>(house: House, look: (store: House['store']) => Promise<T>): Promise<T> {
  const store = await openStore({ kind: 'sqlite', file: join(house.folder, 'visao.db') })
  const seen = await look(store)
  await store.close()
  return seen
}

describe('closing', () => {
  it('finishes the turn in flight and its messages', async () => {
    const house = await openHouse()
    await house.post({ say: 'why do mobile visitors convert less?', id: 'in flight' })
    await house.close()
    expect(house.ended).toEqual(['in flight'])
    expect(house.sent.length).toBeGreaterThan(0)
    await lookInto(house, async (store) => {
      expect(await store.waitingThreads(['recording'])).toEqual([])
      expect(await store.undelivered(keyOf())).toBe(0)
    })
  })

  it('leaves what was not begun to the next life, which takes it in order', async () => {
    const house = await openHouse()
    for (const [place, day] of days.entries())
      await house.post({ say: `how many visits on ${day}?`, id: `e${place}` })
    await house.close()
    expect(house.ended.length).toBeLessThan(days.length)
    const next = await openHouse({ folder: house.folder })
    await next.end('e4')
    expect([...house.ended, ...next.ended]).toEqual(['e0', 'e1', 'e2', 'e3', 'e4'])
    const keys = [...house.sent, ...next.sent].map((message) => message.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect((await next.thread()).version).toBe(days.length)
  })

  it('waits no more than ten seconds for a platform that does not answer, and loses nothing by it', async () => {
    let tries = 0
    const house = await openHouse({
      deliver() {
        tries += 1
        return new Promise(() => undefined)
      },
    })
    await house.post({ say: 'help', id: 'stuck' })
    while (tries === 0) await new Promise(setImmediate)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const closed = house.close()
    await vi.advanceTimersByTimeAsync(10_000)
    await closed
    vi.useRealTimers()
    const next = await openHouse({ folder: house.folder })
    while ((await next.store.undelivered(keyOf())) > 0)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(next.sent.map((message) => message.key)).toHaveLength(1)
  })
})

describe('an app that starts', () => {
  it('sends what another process had leased when it died, without being asked', async () => {
    const house = await openHouse({ deliver: () => Promise.reject(new Error('the platform is away')) })
    await house.post({ say: 'help', id: 'asked' })
    await house.end('asked')
    await house.close()
    await lookInto(house, async (store) => {
      // After the pause that the failure was given.
      const now = Date.now() + 1_100
      const until = new Date(now + 300).toISOString()
      await store.claimOutbox('recording', 'dead', new Date(now).toISOString(), until, 20)
    })
    const next = await openHouse({ folder: house.folder })
    while ((await next.store.undelivered(keyOf())) > 0)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(next.sent).toHaveLength(1)
  })
})
