import { describe, expect, it } from 'vitest'
import { type NewPlace, storesOf } from './place.ts'
import {
  commitOf,
  findingOf,
  inboundOf,
  insightOf,
  keyOf,
  outboundOf,
  quoteOf,
  readingOf,
  statementOf,
} from './samples.ts'

const said = 'Because customers wait too long at the code step.'

export function forgettingSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  describe('a person who is forgotten', () => {
    async function told() {
      const store = await open()
      const key = keyOf()
      const an = { id: 'u2', name: 'An' }
      await store.accept(inboundOf(key, 'e1', said))
      await store.accept({ ...inboundOf(key, 'e2', 'An says the fee'), actor: an })
      const words = { statement: 'st1', words: said }
      await store.commitTurn(
        commitOf(key, 'e1', {
          title: said,
          state: { question: words, people: { u1: { name: 'Lan', language: 'en' } } },
          readings: [readingOf('acme', 'rd1')],
          findings: [findingOf('acme', 'fd1')],
          quotes: [quoteOf('acme', 'qt1', said)],
          statements: [
            statementOf('acme', 'st1', said),
            { ...statementOf('acme', 'st2', 'An says the fee'), by: an },
          ],
          insights: [
            insightOf('acme', 'in1', {
              question: words,
              statement: 'I leave because customers wait too long at the code step',
              beliefs: [{ statement: 'st2', words: 'An says the fee' }],
            }),
          ],
          outbox: [
            outboundOf(key, 'm1', 'Noted for Lan, of Lan Anh: customers wait too long at the code step.'),
          ],
        }),
      )
      return { store, key }
    }

    it('leaves none of their words, in any table, and every figure', async () => {
      const { store, key } = await told()
      await store.commitTurn(
        commitOf(key, 'e2', {
          expectedVersion: 1,
          forgets: 'u1',
          state: { question: { statement: 'st1', words: said }, by: { id: 'u1', name: 'Lan' } },
        }),
      )
      const held = [
        await store.transcript(key),
        await store.thread(key),
        await store.threadAt(key, 1),
        await store.insights('acme'),
        await store.insightVersions('acme', 'in1'),
        (await store.evidence('acme', ['st1', 'st2'])).statements,
      ]
      expect(JSON.stringify(held)).not.toMatch(/wait too long|Lan"/u)
      expect(JSON.stringify(held)).toContain('An says the fee')
      expect(JSON.stringify(await store.transcript(key))).toContain('Noted for …, of Lan Anh: …')
      const sought = { workspace: 'acme', words: 'wait too long', facets: [] }
      expect((await store.insightPage(sought, { limit: 5 })).cards).toEqual([])
      const { readings, findings, quotes } = await store.evidence('acme', ['rd1', 'fd1', 'qt1'])
      expect(readings.rd1).toEqual(readingOf('acme', 'rd1'))
      expect(findings.fd1).toEqual(findingOf('acme', 'fd1'))
      expect(quotes.qt1?.text, 'what a customer said is no word of the team').toBe(said)
    })

    it('leaves other workspaces as they were', async () => {
      const { store, key } = await told()
      const other = keyOf('t1', 'other')
      await store.accept(inboundOf(other, 'o1', said))
      await store.commitTurn(commitOf(other, 'o1', { title: said }))
      await store.commitTurn(commitOf(key, 'e2', { expectedVersion: 1, forgets: 'u1' }))
      expect((await store.thread(other))?.title).toBe(said)
      expect(JSON.stringify(await store.transcript(other))).toContain('wait too long')
    })

    it('is forgotten with the turn or not at all', async () => {
      const { store, key } = await told()
      expect(await store.commitTurn(commitOf(key, 'e2', { expectedVersion: 0, forgets: 'u1' }))).toBe('moved')
      expect((await store.thread(key))?.title).toBe(said)
    })
  })
}
