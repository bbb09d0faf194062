import { describe, expect, it } from 'vitest'
import { type NewPlace, storesOf } from './place.ts'
import { fullCommit, inboundOf, keyOf, later } from './samples.ts'

export function isolationSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('two workspaces with the same ids in everything', () => {
    it('never see each other', async () => {
      const store = await open()
      const names = ['acme', 'bravo']
      for (const name of names) {
        const key = keyOf('t1', name)
        expect(await store.accept(inboundOf(key, 'e1', name))).toEqual({ fresh: true })
        expect(await store.waitingThreads(['web'])).toEqual([key])
        expect((await store.nextInbound(key))?.workspace).toBe(name)
        expect(await store.commitTurn(fullCommit(key, name))).toBe('committed')
        await store.saveSetting(name, 'secret', name)
      }
      for (const name of names) {
        const key = keyOf('t1', name)
        const commit = fullCommit(key, name)
        expect((await store.thread(key))?.state).toEqual(commit.state)
        expect((await store.threadAt(key, 1))?.state).toEqual(commit.state)
        expect((await store.threads(name)).map((thread) => thread.title)).toEqual([name])
        const transcript = await store.transcript(key)
        expect(transcript).toEqual([
          { direction: 'in', inbound: inboundOf(key, 'e1', name) },
          { direction: 'out', outbound: commit.outbox[0] },
        ])
        expect(await store.evidence(name, ['rd1', 'fd1', 'qt1', 'st1'])).toEqual({
          readings: { rd1: commit.readings[0] },
          findings: { fd1: commit.findings[0] },
          quotes: { qt1: commit.quotes[0] },
          statements: { st1: commit.statements[0] },
        })
        expect(await store.action(name, 'a_1')).toEqual(commit.actions[0])
        expect(await store.message(name, 'm1')).toEqual(commit.outbox[0]?.content)
        expect(await store.sources(name)).toEqual(commit.sources)
        expect(await store.insights(name)).toEqual(commit.insights)
        expect(await store.insight(name, 'in1')).toEqual(commit.insights[0])
        expect(await store.insightVersions(name, 'in1')).toEqual(commit.insights)
        const sought = { workspace: name, words: 'khach hang', facets: [] }
        const { cards } = await store.insightPage(sought, { limit: 5 })
        expect(cards.map(({ statement }) => statement)).toEqual(
          commit.insights.map(({ statement }) => statement),
        )
        const search = { workspace: name, terms: ['khach hang', 'acme', 'bravo'], limit: 5 }
        expect(await store.searchQuotes(search)).toEqual(commit.quotes)
        expect(await store.countQuotes(search)).toEqual({ matched: 1, all: 1 })
        expect(await store.setting(name, 'secret')).toBe(name)
      }
      expect(await store.workspaces()).toEqual(names)
    })

    it('are erased one without the other', async () => {
      const store = await open()
      for (const name of ['acme', 'bravo']) {
        const key = keyOf('t1', name)
        await store.accept(inboundOf(key, 'e1', name))
        await store.commitTurn(fullCommit(key, name))
        await store.saveSetting(name, 'secret', name)
      }
      await store.eraseWorkspace('acme')
      const [gone, left] = [keyOf('t1', 'acme'), keyOf('t1', 'bravo')]
      expect(await store.workspaces()).toEqual(['bravo'])
      expect(await store.thread(gone)).toBeNull()
      expect(await store.transcript(gone)).toEqual([])
      expect(await store.insights('acme')).toEqual([])
      const sought = { workspace: 'acme', words: 'khach hang', facets: [] }
      expect((await store.insightPage(sought, { limit: 5 })).cards).toEqual([])
      expect(
        await store.searchQuotes({ workspace: 'acme', terms: ['khach hang', 'acme'], limit: 5 }),
      ).toEqual([])
      expect(await store.sources('acme')).toEqual([])
      expect(await store.setting('acme', 'secret')).toBeNull()
      expect(await store.transcript(left)).toHaveLength(2)
      expect(await store.setting('bravo', 'secret')).toBe('bravo')
    })

    it('keep their messages, parts and leases apart', async () => {
      const store = await open()
      for (const name of ['acme', 'bravo']) {
        await store.accept(inboundOf(keyOf('t1', name), 'e1'))
        await store.commitTurn(fullCommit(keyOf('t1', name), name))
      }
      const [first] = await store.claimOutbox('web', 'w1', later(0), later(60), 1)
      expect(first?.outbound.workspace).toBe('acme')
      const [second] = await store.claimOutbox('web', 'w2', later(0), later(60), 1)
      expect(second?.outbound.workspace).toBe('bravo')
      expect(await store.holdOutbox('bravo', 'm1', 'w1', later(90))).toBe(false)

      await store.beginPart('acme', 'm1', '0')
      await store.finishPart('acme', 'm1', '0', 'ts-acme')
      expect(await store.arrivedParts('bravo', 'm1')).toEqual({})
      await store.finishOutbound('acme', 'm1')
      expect(await store.undelivered(keyOf('t1', 'acme'))).toBe(0)
      expect(await store.undelivered(keyOf('t1', 'bravo'))).toBe(1)
      expect(await store.claimOutbox('web', 'w3', later(90), later(120), 5)).toEqual([
        { outbound: fullCommit(keyOf('t1', 'bravo'), 'bravo').outbox[0], sent: {}, begun: [] },
      ])
    })
  })
}
