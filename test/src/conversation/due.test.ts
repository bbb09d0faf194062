import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueIn } from '../../../src/conversation/due.ts'
import { morningAfter, nextDue } from '../../../src/conversation/next-due.ts'
import { newThreadState, type ThreadState } from '../../../src/conversation/state.ts'
import { dayIn } from '../../../src/support/zoned.ts'
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
    expect(what(stateWith({ insight }), '2026-12-12')).toEqual([])
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

  it('is a reminder shortly before an action’s day, once, and not to people who just spoke of it', () => {
    const insight = insightOf()
    expect(what(stateWith({ insight }), '2026-12-13')).toEqual(['action'])
    const [reminder] = dueIn(stateWith({ insight }), at('2026-12-13'))
    const reminded = reminder?.what === 'action' ? [reminder.key] : []
    expect(what(stateWith({ insight, reminded }), '2026-12-14')).toEqual([])
    expect(dueIn(stateWith({ insight }), at('2026-12-14', '2026-12-13T05:00:00.000Z'))).toEqual([])
    expect(what(stateWith({ insight, muted: true }), '2026-12-13')).toEqual([])
    const unmeasured = insightOf({ actions: [actionOf({ testPlan: null })] })
    expect(what(stateWith({ insight: unmeasured }), '2026-12-14')).toEqual([])
    expect(what(stateWith({ insight: unmeasured }), '2026-12-15')).toEqual(['action'])
  })

  it('is a reminder of a review after three days and after seven, and no more', () => {
    const asked = {
      version: 1,
      decision: 'requested' as const,
      by: { id: 'u1', name: 'Lan' },
      at: '2026-11-22T03:00:00.000Z',
      comment: null,
    }
    const insight = insightOf({ actions: [], review: 'requested', reviews: [asked] })
    expect(what(stateWith({ insight }), '2026-11-24')).toEqual([])
    const reminded: string[] = []
    for (const [today, expected] of [
      ['2026-11-25', 1],
      ['2026-11-26', 0],
      ['2026-11-29', 1],
      ['2026-12-20', 0],
    ] as const) {
      const due = dueIn(stateWith({ insight, reminded }), at(today))
      expect(due, today).toHaveLength(expected)
      for (const one of due) if (one.what === 'review') reminded.push(one.key)
    }
    const approved = insightOf({ actions: [], review: 'approved', reviews: [asked] })
    expect(what(stateWith({ insight: approved }), '2026-11-29')).toEqual([])
  })

  it('is a look that was left out, as soon as there is new data, and else at its next turn', () => {
    const insight = insightOf({ monitor, actions: [] })
    const owed = { [insight.id]: '2026-11-29T03:00:00.000Z' }
    expect(what(stateWith({ insight, owed }), '2026-11-30')).toEqual([])
    expect(dueIn(stateWith({ insight, owed }), { ...at('2026-11-30'), newData: true })).toHaveLength(1)
    expect(dueIn(stateWith({ insight }), { ...at('2026-11-25'), newData: true }), 'owed nothing').toEqual([])
    expect(what(stateWith({ insight, owed }), '2026-12-06')).toEqual(['replay'])
  })

  it('is a digest at its hour, once for all that were missed', () => {
    const schedule = {
      every: 'day',
      weekday: 1,
      monthDay: 1,
      at: '09:00',
      timeZone: 'Asia/Ho_Chi_Minh',
    } as const
    const since = '2026-11-22T02:00:00.000Z'
    const to = { kind: 'thread' } as const
    const digest = { schedule, about: 'all', language: 'en', since, told: null, to } as const
    expect(what(stateWith({ digest }), '2026-11-22')).toEqual([])
    expect(what(stateWith({ digest }), '2026-11-23')).toEqual(['digest'])
    expect(what(stateWith({ digest }), '2026-12-23')).toEqual(['digest'])
  })
})

describe('the next time that something is due', () => {
  const next = (state: ThreadState) =>
    nextDue(state, { updatedAt: '2026-11-22T08:00:00.000Z', timeZone: 'Asia/Ho_Chi_Minh' })

  it('is a morning of the zone, the earliest of all', () => {
    expect(next(stateWith({}))).toBeNull()
    expect(next(stateWith({ pending: { ask: 'belief', about: null } }))).toBe('2026-11-26T01:00:00.000Z')
    const insight = insightOf({ monitor, actions: [] })
    expect(next(stateWith({ insight }))).toBe('2026-11-29T01:00:00.000Z')
    expect(next(stateWith({ insight: insightOf() })), 'the reminder').toBe('2026-12-13T01:00:00.000Z')
  })

  it('agrees with what is due: whatever is due is announced by the next morning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.boolean(), fc.boolean(), (days, muted, asks) => {
        const insight = insightOf({ monitor })
        const state = stateWith({ insight, muted, pending: asks ? { ask: 'belief', about: null } : null })
        const now = new Date(Date.parse('2026-11-22T08:00:00.000Z') + days * 43_200_000).toISOString()
        const today = dayIn(now, 'Asia/Ho_Chi_Minh')
        const due = dueIn(state, { now, today, updatedAt: '2026-11-22T08:00:00.000Z' })
        const announced = next(state)
        const morning = morningAfter(now, 'Asia/Ho_Chi_Minh')
        if (due.length > 0) expect(announced !== null && announced <= morning).toBe(true)
      }),
    )
  })
})
