import { describe, expect, it } from 'vitest'
import { noEvidence } from '../../../../src/evidence/evidence.ts'
import { itemsOf, soonDay } from '../../../../src/inquiry/digest/items.ts'
import type { AuditEntry } from '../../../../src/insights/audit.ts'
import type { Insight } from '../../../../src/insights/insight.ts'
import { actionOf, insightOf } from '../../insights/sound-insight.ts'
import { catalog } from '../sample-shop.ts'

const at = { since: '2026-12-01', today: '2026-12-08' }
const verdict = (kind: 'holds' | 'weakened' | 'broken') => ({
  verdict: kind,
  at: '2026-12-05T01:00:00.000Z',
  readings: [],
})
const entry = (what: AuditEntry['what'], from: string | null, to: string | null): AuditEntry => ({
  insight: insightOf().id,
  version: 1,
  at: '2026-12-05T01:00:00.000Z',
  by: { id: 'visao', name: 'Visao' },
  origin: null,
  via: null,
  what,
  about: null,
  from,
  to,
})

function told(change: Partial<Insight>, ...happened: readonly AuditEntry[]): readonly string[] {
  const records = { happened, evidence: noEvidence, catalog, language: 'en' } as const
  return itemsOf(insightOf({ actions: [], ...change }), records, at).map(
    ({ label, news }) => `${'say' in label ? label.say : '?'}${news ? '' : ' (old)'}`,
  )
}

describe('a digest of an insight', () => {
  it('tells what became of it in the end, and nothing where it is as it was', () => {
    const fell = entry('verdict', 'holds', 'weakened')
    const rose = entry('verdict', 'weakened', 'holds')
    expect(told({ verdict: verdict('weakened') }, fell)).toEqual(['digest.changed.weakened'])
    expect(told({ verdict: verdict('broken') }, fell, entry('verdict', 'weakened', 'broken'))).toEqual([
      'digest.changed.broken',
    ])
    expect(told({ verdict: verdict('holds') }, fell, rose), 'back again').toEqual([])
    expect(told({ verdict: verdict('holds') }, rose)).toEqual(['digest.changed.holds'])
    expect(told({ verdict: verdict('holds') }, entry('verdict', null, 'holds')), 'its first look').toEqual([])
    expect(told({ verdict: verdict('weakened') }), 'weakened before').toEqual([])
  })

  it('tells that it expired, once', () => {
    expect(told({ status: 'expired' }, entry('status', 'confirmed', 'expired'))).toEqual([
      'digest.changed.expired',
    ])
    expect(told({ status: 'expired' })).toEqual([])
  })

  it('tells of a prediction when it was scored', () => {
    const action = actionOf({
      outcome: { score: 'missed', finding: null, at: '2026-12-05T01:00:00.000Z' },
    })
    expect(told({ actions: [action] }, entry('scored', action.id, 'missed'))).toEqual([
      'digest.scored.missed',
    ])
    expect(told({ actions: [action] })).toEqual([])
  })

  it('tells of actions that are due within a week or overdue; as news when their week or day has come', () => {
    const due = (date: string) => told({ actions: [actionOf({ due: { statement: 'st_1', date } })] })
    expect(due('2026-12-15')).toEqual(['digest.due_on'])
    expect(due('2026-12-16')).toEqual([])
    expect(soonDay('2026-12-01')).toBe('2026-12-08')
    expect(due('2026-12-08'), 'its day').toEqual(['digest.due_on'])
    expect(due('2026-12-07')).toEqual(['digest.overdue (old)'])
  })

  it('tells of a review that waits and of what is new', () => {
    expect(told({ review: 'requested' }, entry('review', 'none', 'requested'))).toEqual(['digest.waits'])
    expect(told({ review: 'requested' })).toEqual(['digest.waits (old)'])
    expect(told({}, entry('created', null, 'draft'))).toEqual(['digest.new'])
    expect(told({ statement: '' }, entry('created', null, 'draft')), 'not worded yet').toEqual([])
  })
})
