import { expect, it } from 'vitest'
import { actionOf } from '../../src/insights/sound-insight.ts'
import { type NewPlace, storesOf } from './place.ts'
import { commitOf, inboundOf, insightOf, keyOf } from './samples.ts'

/** Insights are found by their actions. */
export function dueActionsSuite(newPlace: NewPlace): void {
  const { open } = storesOf(newPlace)

  it('finds the insights of whose actions one is due and has no outcome', async () => {
    const due = (date: string | null) => (date === null ? null : { statement: 'st1', date })
    const outcome = { score: 'hit' as const, finding: null, at: '2026-12-15T03:00:00.000Z' }
    const of = (id: string, ...actions: readonly Parameters<typeof actionOf>[0][]) =>
      insightOf('acme', id, { actions: actions.map((change) => actionOf(change)) })
    const store = await open()
    await store.accept(inboundOf(keyOf(), 'e1'))
    const insights = [
      of('soon', { due: due('2026-12-10') }),
      of('later', { due: due('2026-12-11') }),
      of('scored', { due: due('2026-12-01'), outcome }),
      of('one of two', { due: due('2026-12-01'), outcome }, { id: 'ac_2', due: due('2026-12-02') }),
      of('no day', { due: due(null) }),
      of('no action'),
    ]
    await store.commitTurn(commitOf(keyOf(), 'e1', { insights, readings: [] }))
    const found = await store.dueInsights('acme', '2026-12-10')
    expect(found.map(({ id }) => id)).toEqual(['one of two', 'soon'])
    expect(found[1]).toEqual(insights[0])
    expect(await store.dueInsights('other', '2026-12-10')).toEqual([])
  })

  it('finds them, and all actions, whatever characters an insight was given', async () => {
    const store = await open()
    await store.accept(inboundOf(keyOf(), 'e1'))
    const segment = { dimension: 'shop', value: 'nul \0', label: 'half \ud800' }
    const action = actionOf({ due: { statement: 'st1', date: '2026-12-01' } })
    const insights = [insightOf('acme', 'odd', { segment, actions: [action] })]
    await store.commitTurn(commitOf(keyOf(), 'e1', { insights, readings: [] }))
    expect(await store.dueInsights('acme', '2026-12-10')).toMatchObject([
      { id: 'odd', segment: { value: 'nul ', label: 'half \ufffd' } },
    ])
    expect(await store.actedInsights('acme')).toMatchObject([{ id: 'odd' }])
  })
}
