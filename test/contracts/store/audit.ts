import { describe, expect, it } from 'vitest'
import { deskPayload } from '../../../src/conversation/desk-command.ts'
import { type NewPlace, storesOf } from './place.ts'
import { commitOf, inboundOf, insightOf, keyOf, verdictOf } from './samples.ts'

export function auditSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('looks at an insight', () => {
    it('are kept with the turn, each once, oldest first', async () => {
      const store = await open()
      const key = keyOf()
      const looks = [
        verdictOf('acme', 'vd2', 'in1', {
          at: '2026-11-02T00:00:00.000Z',
          verdict: 'broken',
          told: 'changed',
        }),
        verdictOf('acme', 'vd1', 'in1', { at: '2026-11-09T00:00:00.000Z', before: 'broken' }),
      ]
      for (const [place, verdicts] of [looks.slice(1), looks].entries()) {
        await store.accept(inboundOf(key, `e${place}`))
        await store.commitTurn(commitOf(key, `e${place}`, { expectedVersion: place, verdicts }))
      }
      expect(await store.verdicts('acme', 'in1')).toEqual(looks)
      expect(await store.verdicts('other', 'in1')).toEqual([])
      await store.accept(inboundOf(key, 'e3'))
      const strange = commitOf(key, 'e3', {
        expectedVersion: 2,
        verdicts: [verdictOf('other', 'vd3', 'in1')],
      })
      await expect(store.commitTurn(strange)).rejects.toThrow(RangeError)
    })
  })

  describe('the audit log', () => {
    async function approved() {
      const store = await open()
      const key = keyOf()
      await store.accept(inboundOf(key, 'e1'))
      await store.accept({ ...inboundOf(key, 'e2'), actor: { id: 'u2', name: 'An' } })
      await store.commitTurn(commitOf(key, 'e1', { insights: [insightOf('acme', 'in1')] }))
      const weakened = insightOf('acme', 'in1', { status: 'weakened' })
      await store.commitTurn(commitOf(key, 'e2', { expectedVersion: 1, insights: [weakened] }))
      return { store, key }
    }

    it('holds who changed an insight, what, when and from where, in order', async () => {
      const { store, key } = await approved()
      const { platform, channel, thread } = key
      const origin = { platform, channel, thread }
      expect(await store.audit('acme', 'in1')).toMatchObject([
        { what: 'created', by: { id: 'u1' }, origin },
        { what: 'status', to: 'weakened', by: { id: 'u2', name: 'An' }, origin },
      ])
      expect(await store.audit('other', 'in1')).toEqual([])
    })

    it('is written with the turn or not at all', async () => {
      const { store, key } = await approved()
      await store.accept(inboundOf(key, 'e3'))
      const refuted = insightOf('acme', 'in1', { status: 'refuted' })
      expect(await store.commitTurn(commitOf(key, 'e3', { insights: [refuted] }))).toBe('moved')
      expect(await store.audit('acme', 'in1')).toHaveLength(2)
    })

    it('holds who changed what people and the model may do, and that somebody was forgotten', async () => {
      const { store, key } = await approved()
      await store.accept(inboundOf(key, 'e3'))
      const team = { people: { u2: { name: 'An', role: 'lead' } }, approve: 'leads' }
      const settings = { team: JSON.stringify(team), model: JSON.stringify({ on: false }), other: 'x' }
      await store.commitTurn(commitOf(key, 'e3', { expectedVersion: 2, settings }))
      await store.accept(inboundOf(key, 'e4'))
      await store.commitTurn(commitOf(key, 'e4', { expectedVersion: 3, settings, forgets: 'u1' }))
      const { entries } = await store.auditPage('acme', { limit: 10 })
      const arranged = entries.filter(({ insight }) => insight === null).toReversed()
      expect(arranged).toMatchObject([
        { what: 'role', from: 'member', to: 'lead', about: { id: 'u2', name: 'An' }, by: { id: 'u1' } },
        { what: 'approve', from: 'anyone', to: 'leads' },
        { what: 'model', from: 'on', to: 'off' },
        { what: 'erased', by: { id: 'u1' } },
      ])
      expect(arranged.at(-1)?.by.name).not.toBe('Lan')
    })

    it('is read page by page, the last first', async () => {
      const { store } = await approved()
      const first = await store.auditPage('acme', { limit: 1 })
      expect(first.entries).toMatchObject([{ what: 'status' }])
      const second = await store.auditPage('acme', { limit: 1, before: first.next ?? '' })
      expect(second).toMatchObject({ entries: [{ what: 'created' }], next: null })
      expect((await store.auditPage('acme', { limit: 5, before: 'nonsense' })).entries).toHaveLength(2)
      expect(await store.auditPage('other', { limit: 5 })).toEqual({ entries: [], next: null })
    })

    it('holds the page on which something was decided beside the thread that hears of it', async () => {
      const { store, key } = await approved()
      const wish = { does: 'approved', insight: 'in1', version: 1, comment: '', from: 'page' } as const
      await store.accept({ ...inboundOf(key, 'e3'), payload: deskPayload(wish) })
      const insight = insightOf('acme', 'in1', { status: 'refuted' })
      await store.commitTurn(commitOf(key, 'e3', { expectedVersion: 2, insights: [insight] }))
      const last = (await store.audit('acme', 'in1')).at(-1)
      expect(last).toMatchObject({ via: 'page', origin: { thread: key.thread } })
    })

    it('is part of all that can be told of a person, and of nobody else', async () => {
      const { store } = await approved()
      const records = await store.personRecords('acme', 'u2')
      expect(records.events.map(({ id }) => id)).toEqual(['e2'])
      expect(records.audit.map(({ what }) => what)).toEqual(['status'])
      expect(await store.personRecords('other', 'u2')).toEqual({ events: [], statements: [], audit: [] })
    })

    it('forgets a person’s name, and keeps that somebody did it', async () => {
      const { store, key } = await approved()
      await store.accept(inboundOf(key, 'e3'))
      await store.commitTurn(commitOf(key, 'e3', { expectedVersion: 2, forgets: 'u2' }))
      const [, status] = await store.audit('acme', 'in1')
      expect(status).toMatchObject({ what: 'status', to: 'weakened' })
      expect(status?.by.name).not.toBe('An')
    })

    it('forgets a person’s name in who may do what, and keeps what they may', async () => {
      const { store, key } = await approved()
      const team = (role: 'lead' | 'member', name: string) => ({
        team: JSON.stringify({ people: { u2: { name, role } } }),
      })
      await store.accept(inboundOf(key, 'e3'))
      await store.commitTurn(commitOf(key, 'e3', { expectedVersion: 2, settings: team('lead', 'An') }))
      expect((await store.personRecords('acme', 'u2')).audit.map(({ what }) => what)).toContain('role')
      await store.accept(inboundOf(key, 'e4'))
      await store.commitTurn(commitOf(key, 'e4', { expectedVersion: 3, forgets: 'u2' }))
      const kept = JSON.parse((await store.setting('acme', 'team')) ?? '{}')
      expect(kept.people.u2).toMatchObject({ role: 'lead' })
      await store.accept(inboundOf(key, 'e5'))
      const { name } = kept.people.u2
      await store.commitTurn(commitOf(key, 'e5', { expectedVersion: 4, settings: team('member', name) }))
      const { entries } = await store.auditPage('acme', { limit: 50 })
      expect(entries.filter(({ what }) => what === 'role')).toHaveLength(2)
      expect(JSON.stringify([entries, kept])).not.toContain('"An"')
    })
  })
}
