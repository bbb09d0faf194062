import { describe, expect, it } from 'vitest'
import { type NewPlace, storesOf } from './place.ts'
import { commitOf, fullCommit, inboundOf, keyOf, later, outboundOf, quoteOf } from './samples.ts'

export function concurrencySuite(newPlace: NewPlace): void {
  const { openTwice } = storesOf(newPlace)

  describe('several at once', () => {
    it('turns twenty threads side by side through two instances, each event exactly once', async () => {
      const [one, other] = await openTwice()
      const keys = Array.from({ length: 20 }, (_, index) => keyOf(`t${index}`))
      const events = ['e1', 'e2', 'e3']
      await Promise.all(
        keys.map(async (key) => {
          for (const id of events) await one.accept(inboundOf(key, `${key.thread}-${id}`))
        }),
      )
      const work = async (store: typeof one, key: (typeof keys)[number]) => {
        const outcomes: string[] = []
        for (;;) {
          const event = await store.nextInbound(key)
          if (event === null) return outcomes
          const version = (await store.thread(key))?.version ?? 0
          const outbox = [outboundOf(key, `m-${event.id}`)]
          outcomes.push(await store.commitTurn(commitOf(key, event.id, { expectedVersion: version, outbox })))
        }
      }
      const outcomes = (await Promise.all(keys.flatMap((key) => [work(one, key), work(other, key)]))).flat()
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(60)
      for (const key of keys) {
        expect((await other.thread(key))?.version).toBe(3)
        const said = (await one.transcript(key)).filter((entry) => entry.direction === 'out')
        expect(said.map((entry) => entry.direction === 'out' && entry.outbound.key)).toEqual(
          events.map((id) => `m-${key.thread}-${id}`),
        )
      }
    })

    it('commits one of many turns of one event', async () => {
      const [one, other] = await openTwice()
      await one.accept(inboundOf(keyOf(), 'e1'))
      const commit = fullCommit(keyOf(), 'một')
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? one : other).commitTurn(commit)),
      )
      expect(outcomes.sort()).toEqual(['committed', ...Array(9).fill('repeat')])
      expect(await other.claimOutbox('web', 'w', later(0), later(60), 10)).toHaveLength(1)
    })

    it('lets two instances save the same quotes at the same moment', async () => {
      const [one, other] = await openTwice()
      const quotes = Array.from({ length: 1500 }, (_, index) => quoteOf('acme', `qt${index}`, 'giao chậm'))
      const backwards = [...quotes].reverse()
      await Promise.all(
        [quotes, backwards, quotes, backwards].map((list, index) =>
          (index % 2 ? one : other).saveQuotes(list),
        ),
      )
      expect((await one.countQuotes({ workspace: 'acme', terms: ['giao cham'], limit: 1 })).matched).toBe(
        1500,
      )
    })
  })
}
