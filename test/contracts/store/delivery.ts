import { describe, expect, it } from 'vitest'
import type { Store, ThreadKey } from '../../../src/store/store.ts'
import { type NewPlace, storesOf } from './place.ts'
import { commitOf, inboundOf, keyOf, later, outboundOf } from './samples.ts'

export function deliverySuite(newPlace: NewPlace): void {
  const { open, openTwice } = storesOf(newPlace)

  describe('outbox', () => {
    it('leases messages in their order and gives them to nobody else meanwhile', async () => {
      const [one, other] = await openTwice()
      await say(one, keyOf(), 0, ['m2', 'm1'])
      expect(await claim(one, 'w1')).toEqual(['m2', 'm1'])
      expect(await claim(other, 'w2')).toEqual([])
      expect(await claim(one, 'w1')).toEqual([])
    })

    it('frees a message when its lease runs out', async () => {
      const store = await open()
      await say(store, keyOf(), 0, ['m1'])
      await claim(store, 'w1', 0, 30)
      expect(await claim(store, 'w2', 29, 60)).toEqual([])
      expect(await claim(store, 'w2', 30, 60)).toEqual(['m1'])
    })

    it('holds back later messages of a thread until those under way have arrived', async () => {
      const store = await open()
      await say(store, keyOf(), 0, ['m1'])
      expect(await claim(store, 'w1')).toEqual(['m1'])
      await say(store, keyOf(), 1, ['m2'])
      await say(store, keyOf('t2'), 0, ['n1'])
      expect(await claim(store, 'w2')).toEqual(['n1'])
      await store.finishOutbound('acme', 'm1')
      expect(await claim(store, 'w2')).toEqual(['m2'])
    })

    it('takes no more than asked and only of its platform', async () => {
      const store = await open()
      await say(store, keyOf(), 0, ['m1', 'm2'])
      await say(store, { ...keyOf('t2'), platform: 'slack' }, 0, ['n1'])
      expect(await claim(store, 'w1', 0, 60, 1)).toEqual(['m1'])
      expect(await claim(store, 'w2', 0, 60, 1)).toEqual([])
      await store.finishOutbound('acme', 'm1')
      expect(await claim(store, 'w1', 0, 60, 5)).toEqual(['m2'])
    })

    it('shares threads out between workers without giving one message twice', async () => {
      const [one, other] = await openTwice()
      for (let index = 0; index < 10; index += 1) {
        await say(one, keyOf(`t${index}`), 0, [`a${index}`, `b${index}`])
      }
      const claimed = await Promise.all(
        Array.from({ length: 12 }, (_, index) => claim(index % 2 ? one : other, `w${index}`, 0, 60, 3)),
      )
      const all = claimed.flat()
      expect(new Set(all).size).toBe(all.length)
      for (const mine of claimed) {
        for (const key of mine.filter((name) => name.startsWith('b'))) {
          expect(mine.indexOf(`a${key.slice(1)}`)).toBe(mine.indexOf(key) - 1)
        }
      }
    })

    it('remembers which parts were begun and which arrived', async () => {
      const store = await open()
      await say(store, keyOf(), 0, ['m1'])
      await store.beginPart('acme', 'm1', '0')
      await store.finishPart('acme', 'm1', '0', 'ts-1')
      await store.beginPart('acme', 'm1', '0')
      await store.beginPart('acme', 'm1', '1')
      const [pending] = await store.claimOutbox('web', 'w', later(0), later(60), 10)
      expect(pending).toEqual({ outbound: outboundOf(keyOf(), 'm1'), sent: { '0': 'ts-1' }, begun: ['1'] })
      expect(await store.arrivedParts('acme', 'm1')).toEqual({ '0': 'ts-1' })
      expect(await store.undelivered(keyOf())).toBe(1)
      await store.finishOutbound('acme', 'm1')
      expect(await store.undelivered(keyOf())).toBe(0)
      expect(await claim(store, 'w', 120, 180)).toEqual([])
    })

    it('moves the end of a lease for its holder only', async () => {
      const store = await open()
      await say(store, keyOf(), 0, ['m1'])
      await claim(store, 'w1', 0, 30)
      expect(await store.holdOutbox('acme', 'm1', 'w2', later(300))).toBe(false)
      expect(await store.holdOutbox('acme', 'm1', 'w1', later(300))).toBe(true)
      expect(await claim(store, 'w2', 60, 90)).toEqual([])
      expect(await store.holdOutbox('acme', 'm1', 'w1', later(60))).toBe(true)
      expect(await claim(store, 'w2', 60, 90)).toEqual(['m1'])
      expect(await store.holdOutbox('acme', 'm1', 'w1', later(300))).toBe(false)
    })
  })
}

async function say(store: Store, key: ThreadKey, version: number, names: readonly string[]): Promise<void> {
  const id = `e-${key.thread}-${version}`
  await store.accept(inboundOf(key, id))
  const outbox = names.map((name) => outboundOf(key, name))
  await store.commitTurn(commitOf(key, id, { expectedVersion: version, outbox }))
}

async function claim(store: Store, worker: string, now = 0, until = 60, limit = 10): Promise<string[]> {
  const pending = await store.claimOutbox('web', worker, later(now), later(until), limit)
  return pending.map(({ outbound }) => outbound.key)
}
