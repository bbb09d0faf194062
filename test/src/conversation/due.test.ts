import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../src/conversation/due.ts'
import { newThreadState, type ThreadState } from '../../../src/conversation/state.ts'
import { actionOf, insightOf } from '../insights/sound-insight.ts'

const at = (today: string, updatedAt = '2026-11-22T03:00:00.000Z') => ({
  now: `${today}T03:00:00.000Z`,
  today,
  updatedAt,
})
const monitor = {
  every: 'week' as const,
  reviewOn: '2026-12-31',
  since: '2026-11-22T03:00:00.000Z',
  expiresOn: null,
}
const stateWith = (change: Partial<ThreadState>): ThreadState => ({ ...newThreadState('en'), ...change })
const what = (state: ThreadState, today: string) => dueIn(state, at(today)).map((due) => due.what)

describe('due', () => {
  it('is a prediction on its day, until it is scored', () => {
    const insight = insightOf()
    expect(what(stateWith({ insight }), '2026-12-14')).toEqual([])
    expect(what(stateWith({ insight }), '2026-12-15')).toEqual(['prediction'])
    const outcome = { score: 'hit' as const, finding: null, at: '2026-12-15T03:00:00.000Z' }
    const scored = insightOf({ actions: [actionOf({ outcome })] })
    expect(what(stateWith({ insight: scored }), '2026-12-15')).toEqual([])
  })

  it('is a look when the monitor comes round, and a review on its day', () => {
    const insight = insightOf({ monitor, actions: [] })
    expect(what(stateWith({ insight }), '2026-11-28')).toEqual([])
    expect(dueIn(stateWith({ insight }), at('2026-11-29'))).toMatchObject([{ what: 'replay', review: false }])
    expect(dueIn(stateWith({ insight }), at('2026-12-31'))).toMatchObject([{ what: 'replay', review: true }])
  })

  it('goes on for what an earlier question of the thread left behind', () => {
    const shelved = [{ insight: insightOf({ monitor }), brief: newThreadState('en').brief }]
    expect(what(stateWith({ shelved }), '2026-12-15')).toEqual(['replay', 'prediction'])
  })

  it('is one reminder of a question that waited for three days, unless the thread is muted', () => {
    const pending = { ask: 'belief', about: null }
    expect(what(stateWith({ pending }), '2026-11-24')).toEqual([])
    expect(what(stateWith({ pending }), '2026-11-25')).toEqual(['nudge'])
    for (const change of [
      { muted: true },
      { nudged: true },
      { status: 'paused' as const },
      { pending: null },
    ])
      expect(what(stateWith({ pending, ...change }), '2026-11-25')).toEqual([])
  })
})
