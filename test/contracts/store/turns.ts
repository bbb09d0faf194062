import { describe, expect, it } from 'vitest'
import { type NewPlace, storesOf } from './place.ts'
import {
  commitOf,
  findingOf,
  fullCommit,
  inboundOf,
  insightOf,
  keyOf,
  later,
  outboundOf,
  quoteOf,
  readingOf,
  statementOf,
} from './samples.ts'

export function turnSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('inbox', () => {
    it('accepts an event once, however often it comes', async () => {
      const store = await open()
      const event = inboundOf(keyOf(), 'e1')
      const answers = await Promise.all(Array.from({ length: 10 }, () => store.accept(event)))
      expect(answers.filter((answer) => answer.fresh)).toHaveLength(1)
      expect(await store.transcript(keyOf())).toEqual([{ direction: 'in', inbound: event }])
    })

    it('gives the events of a thread in the order they came, each until it is done', async () => {
      const store = await open()
      for (const id of ['e3', 'e1', 'e2']) await store.accept(inboundOf(keyOf(), id))
      const seen: string[] = []
      for (let version = 0; version < 3; version += 1) {
        const next = await store.nextInbound(keyOf())
        if (next === null) break
        seen.push(next.id)
        expect((await store.nextInbound(keyOf()))?.id).toBe(next.id)
        await store.commitTurn(commitOf(keyOf(), next.id, { expectedVersion: version }))
      }
      expect(seen).toEqual(['e3', 'e1', 'e2'])
      expect(await store.nextInbound(keyOf())).toBeNull()
    })

    it('names the waiting threads of the platforms asked for, oldest first', async () => {
      const store = await open()
      const slack = { ...keyOf('t9'), platform: 'slack' }
      for (const key of [keyOf('t2'), slack, keyOf('t1'), keyOf('t2')]) {
        await store.accept(inboundOf(key, `e-${key.thread}`))
      }
      expect(await store.waitingThreads(['web'])).toEqual([keyOf('t2'), keyOf('t1')])
      expect(await store.waitingThreads(['web', 'slack'])).toEqual([keyOf('t2'), slack, keyOf('t1')])
      expect(await store.waitingThreads([])).toEqual([])
      await store.commitTurn(commitOf(keyOf('t2'), 'e-t2'))
      expect(await store.waitingThreads(['web'])).toEqual([keyOf('t1')])
    })
  })

  describe('commit of a turn', () => {
    it('writes everything and gives it back as it was', async () => {
      const store = await open()
      const key = keyOf()
      const commit = fullCommit(key, 'một')
      await store.accept(inboundOf(key, 'e1'))
      expect(await store.commitTurn(commit)).toBe('committed')

      expect(await store.thread(key)).toEqual({
        ...key,
        version: 1,
        state: commit.state,
        title: 'một',
        step: 'objective',
        status: 'open',
        updatedAt: commit.at,
      })
      expect(await store.evidence('acme', ['rd1', 'fd1', 'qt1', 'st1', 'nothing'])).toEqual({
        readings: { rd1: commit.readings[0] },
        findings: { fd1: commit.findings[0] },
        quotes: { qt1: commit.quotes[0] },
        statements: { st1: commit.statements[0] },
      })
      expect(await store.insight('acme', 'in1')).toEqual(commit.insights[0])
      expect(await store.sources('acme')).toEqual(commit.sources)
      expect(await store.action('acme', 'a_1')).toEqual(commit.actions[0])
      expect(await store.message('acme', 'm1')).toEqual(commit.outbox[0]?.content)
      expect(await store.transcript(key)).toEqual([
        { direction: 'in', inbound: inboundOf(key, 'e1') },
        { direction: 'out', outbound: commit.outbox[0] },
      ])
      expect(await store.nextInbound(key)).toBeNull()
    })

    it('says repeat for an event that is done and changes nothing', async () => {
      const store = await open()
      const key = keyOf()
      await store.accept(inboundOf(key, 'e1'))
      await store.commitTurn(fullCommit(key, 'một'))
      expect(await store.commitTurn({ ...fullCommit(key, 'hai'), expectedVersion: 1 })).toBe('repeat')
      expect((await store.thread(key))?.title).toBe('một')
      expect(await store.claimOutbox('web', 'w', later(0), later(60), 10)).toHaveLength(1)
    })

    it('says moved for a thread that is at another version and leaves the event to be turned again', async () => {
      const store = await open()
      const key = keyOf()
      for (const id of ['e1', 'e2']) await store.accept(inboundOf(key, id))
      expect(await store.commitTurn(commitOf(key, 'e1', { expectedVersion: 4 }))).toBe('moved')
      expect(await store.thread(key)).toBeNull()
      await store.commitTurn(commitOf(key, 'e1'))
      const late = commitOf(key, 'e2', {
        outbox: [outboundOf(key, 'm9')],
        readings: [readingOf('acme', 'rd9')],
      })
      expect(await store.commitTurn(late)).toBe('moved')
      expect((await store.nextInbound(key))?.id).toBe('e2')
      expect(await store.undelivered(key)).toBe(0)
      expect((await store.evidence('acme', ['rd9'])).readings).toEqual({})
      expect(await store.commitTurn({ ...late, expectedVersion: 1 })).toBe('committed')
    })

    it('leaves nothing behind when it fails at its very end', async () => {
      const store = await open()
      const key = keyOf()
      await store.accept(inboundOf(key, 'e1'))
      const commit = fullCommit(key, 'một')
      const circular: Record<string, unknown> = { type: 'prose' }
      circular.self = circular
      const broken = { ...outboundOf(key, 'm2'), content: [circular] as never }
      await expect(store.commitTurn({ ...commit, outbox: [...commit.outbox, broken] })).rejects.toThrow(
        'circular',
      )

      expect(await store.thread(key)).toBeNull()
      expect(await store.threadAt(key, 1)).toBeNull()
      expect(await store.evidence('acme', ['rd1', 'fd1', 'qt1', 'st1'])).toEqual({
        readings: {},
        findings: {},
        quotes: {},
        statements: {},
      })
      expect(await store.insights('acme')).toEqual([])
      expect(await store.insightVersions('acme', 'in1')).toEqual([])
      expect(await store.sources('acme')).toEqual([])
      expect(await store.action('acme', 'a_1')).toBeNull()
      expect(await store.undelivered(key)).toBe(0)
      expect((await store.nextInbound(key))?.id).toBe('e1')
      expect(await store.commitTurn(commit)).toBe('committed')
    })

    it('refuses an event that was never accepted and a record of another workspace', async () => {
      const store = await open()
      await expect(store.commitTurn(commitOf(keyOf(), 'e1'))).rejects.toThrow(RangeError)
      await store.accept(inboundOf(keyOf(), 'e1'))
      const foreign = commitOf(keyOf(), 'e1', { readings: [readingOf('other', 'rd1')] })
      await expect(store.commitTurn(foreign)).rejects.toThrow(RangeError)
    })

    it('keeps records as they were first written', async () => {
      const store = await open()
      const key = keyOf()
      for (const id of ['e1', 'e2']) await store.accept(inboundOf(key, id))
      const first = {
        readings: [readingOf('acme', 'rd1', 0.1)],
        findings: [findingOf('acme', 'fd1')],
        statements: [statementOf('acme', 'st1', 'trước')],
        quotes: [quoteOf('acme', 'qt1', 'giao chậm')],
      }
      const second = {
        readings: [readingOf('acme', 'rd1', 0.9)],
        findings: [{ ...findingOf('acme', 'fd1'), kept: false }],
        statements: [statementOf('acme', 'st1', 'sau')],
        quotes: [quoteOf('acme', 'qt1', 'giao nhanh')],
      }
      await store.commitTurn(commitOf(key, 'e1', first))
      await store.commitTurn(commitOf(key, 'e2', { expectedVersion: 1, ...second }))
      expect(await store.evidence('acme', ['rd1', 'fd1', 'st1', 'qt1'])).toEqual({
        readings: { rd1: first.readings[0] },
        findings: { fd1: first.findings[0] },
        statements: { st1: first.statements[0] },
        quotes: { qt1: first.quotes[0] },
      })
      expect(await store.searchQuotes({ workspace: 'acme', terms: ['nhanh'], limit: 5 })).toEqual([])
    })

    it('keeps the last twenty states for undo', async () => {
      const store = await open()
      const key = keyOf()
      for (let version = 0; version < 22; version += 1) {
        await store.accept(inboundOf(key, `e${version}`))
        await store.commitTurn(commitOf(key, `e${version}`, { expectedVersion: version, state: { version } }))
      }
      expect((await store.thread(key))?.version).toBe(22)
      expect((await store.threadAt(key, 22))?.state).toEqual({ version: 21 })
      expect((await store.threadAt(key, 3))?.state).toEqual({ version: 2 })
      expect(await store.threadAt(key, 2)).toBeNull()
    })

    it('keeps every version of an insight with the last written in front', async () => {
      const store = await open()
      const key = keyOf()
      for (let version = 1; version <= 3; version += 1) {
        await store.accept(inboundOf(key, `e${version}`))
        const insights = [insightOf('acme', 'in1', { version, status: version === 3 ? 'ready' : 'draft' })]
        await store.commitTurn(commitOf(key, `e${version}`, { expectedVersion: version - 1, insights }))
      }
      expect((await store.insight('acme', 'in1'))?.status).toBe('ready')
      expect((await store.insights('acme')).map((insight) => insight.version)).toEqual([3])
      const versions = await store.insightVersions('acme', 'in1')
      expect(versions.map((insight) => insight.version)).toEqual([1, 2, 3])
    })

    it('takes any characters that a person or a file can hold', async () => {
      const store = await open()
      const key = keyOf()
      const odd = 'nul \0, lone \ud800, emoji 👩‍👩‍👧, quote \' " ; -- %'
      await store.accept(inboundOf(key, 'e1', odd))
      const commit = commitOf(key, 'e1', {
        title: odd,
        state: { odd },
        quotes: [quoteOf('acme', 'qt1', odd)],
      })
      expect(await store.commitTurn(commit)).toBe('committed')
      expect((await store.nextInbound(key)) ?? (await store.transcript(key))[0]).toMatchObject({
        inbound: { payload: { text: odd } },
      })
      expect((await store.thread(key))?.state).toEqual({ odd })
      expect((await store.evidence('acme', ['qt1'])).quotes.qt1?.text).toBe(odd)
    })

    it('writes and reads more records than one statement can name', async () => {
      const store = await open()
      const ids = Array.from({ length: 1201 }, (_, index) => `qt${index}`)
      await store.saveQuotes(ids.map((id) => quoteOf('acme', id, `đánh giá ${id}`)))
      expect(Object.keys((await store.evidence('acme', ids)).quotes)).toHaveLength(1201)
      expect(await store.countQuotes({ workspace: 'acme', terms: ['danh gia'], limit: 1 })).toEqual({
        matched: 1201,
        all: 1201,
      })
    })
  })
}
