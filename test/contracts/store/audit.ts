import { describe, expect, it } from 'vitest'
import { type NewPlace, storesOf } from './place.ts'
import { commitOf, inboundOf, insightOf, keyOf } from './samples.ts'

export function auditSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

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
  })
}
