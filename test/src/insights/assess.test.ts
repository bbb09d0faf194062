import { describe, expect, it } from 'vitest'
import { assess, readiness } from '../../../src/insights/assess.ts'
import { type Insight, judgementSchema } from '../../../src/insights/insight.ts'
import { sign } from '../../../src/insights/sign.ts'
import { statusOf } from '../../../src/insights/status.ts'
import { actionOf, assessedOf, type Changes, catalogOf, findingOf } from './sound-insight.ts'

const lan = { id: 'lan', name: 'Lan' }
const at = '2026-11-23T03:00:00.000Z'

function judged(changes: Changes = {}): Insight {
  const assessed = assessedOf(changes)
  return { ...assessed.insight, judgements: assess(assessed) }
}
const states = (insight: Insight, state: string) =>
  insight.judgements.filter((one) => one.state === state).map((one) => one.criterion)

describe('assess', () => {
  it('passes a sound insight on all twelve, as storable judgements', () => {
    const insight = judged()
    expect(states(insight, 'pass')).toHaveLength(12)
    for (const one of insight.judgements) expect(judgementSchema.parse(one)).toEqual(one)
    expect(readiness(insight)).toEqual({ ready: true, failed: [], waiting: [] })
  })

  it('ends as the walkthrough does: nine passed, Q6 failed, Q5 and Q8 for a person', () => {
    const insight = judged({
      insight: { links: [{ evidence: 'qu_1', claim: 'wn_1', relation: 'supports' }] },
      catalog: catalogOf(['web', 'pos']),
    })
    expect(states(insight, 'pass')).toHaveLength(9)
    expect(states(insight, 'fail')).toEqual(['Q6'])
    expect(states(insight, 'person')).toEqual(['Q5', 'Q8'])
    expect(readiness(insight)).toEqual({ ready: false, failed: ['Q6'], waiting: ['Q5', 'Q8'] })
  })

  it('waits for every criterion before the checklist was run', () => {
    expect(readiness(assessedOf().insight).waiting).toHaveLength(12)
  })
})

describe('sign', () => {
  const open = judged({ insight: { links: [{ evidence: 'qu_1', claim: 'wn_1', relation: 'supports' }] } })

  it('settles what needs a person, for the version that was signed only', () => {
    const frozen = structuredClone(open)
    const signed = sign(sign(open, 'Q5', lan, at), 'Q8', lan, at)
    expect(open).toEqual(frozen)
    expect(signed.signatures).toContainEqual({ criterion: 'Q5', by: lan, at, version: 1 })
    expect(signed.updatedAt).toBe(at)
    expect(readiness(signed).ready).toBe(true)
    expect(readiness({ ...signed, version: 2 })).toEqual({ ready: false, failed: [], waiting: ['Q5', 'Q8'] })
  })

  it('keeps one signature a person, and several people’s', () => {
    const twice = sign(sign(open, 'Q5', lan, at), 'Q5', lan, '2026-11-24T03:00:00.000Z')
    expect(twice.signatures).toHaveLength(1)
    expect(sign(twice, 'Q5', { id: 'an', name: 'An' }, at).signatures).toHaveLength(2)
  })

  it('refuses a failed criterion', () => {
    expect(() => sign(judged({ insight: { notFor: null } }), 'Q12', lan, at)).toThrow(
      expect.objectContaining({ code: 'criterion_failed', details: { criterion: 'Q12' } }),
    )
  })

  it('does not settle a failure that was signed before it failed', () => {
    const signed = sign(open, 'Q5', lan, at)
    const failed = signed.judgements.map((one) =>
      one.criterion === 'Q5' ? { ...one, state: 'fail' as const } : one,
    )
    expect(readiness({ ...signed, judgements: failed }).failed).toEqual(['Q5'])
  })
})

describe('statusOf', () => {
  const today = '2026-11-22'
  const monitor = { every: 'week' as const, reviewOn: '2026-12-22', since: at, expiresOn: null }
  const verdict = (name: 'holds' | 'weakened' | 'broken' | 'cannot_check') => ({
    verdict: name,
    at,
    readings: [],
  })
  const of = (changes: Changes, day = today) => {
    const assessed = assessedOf(changes)
    return statusOf({ ...assessed.insight, judgements: assess(assessed) }, assessed.evidence, day)
  }
  const result = (relation: 'supports' | 'contradicts'): Changes => ({
    insight: {
      monitor,
      links: [...assessedOf().insight.links, { evidence: 'fd_result', claim: 'ac_1', relation }],
      signatures: [{ criterion: 'Q9', by: lan, at, version: 1 }],
    },
    findings: [findingOf({ id: 'fd_result' })],
  })

  it.each<[string, Changes, string]>([
    ['a failed criterion', { insight: { notFor: null } }, 'draft'],
    [
      'an unsigned one',
      { insight: { links: [{ evidence: 'qu_1', claim: 'wn_1', relation: 'supports' }] } },
      'draft',
    ],
    ['nothing in the way', {}, 'ready'],
    ['a monitor beside a plan', { insight: { monitor } }, 'in_test'],
    ['a signed result', result('supports'), 'confirmed'],
    ['a result against it', result('contradicts'), 'weakened'],
    ['a verdict that it weakened', { insight: { monitor, verdict: verdict('weakened') } }, 'weakened'],
    ['a verdict that it broke', { insight: { monitor, verdict: verdict('broken') } }, 'weakened'],
    ['a verdict that it holds', { insight: { monitor, verdict: verdict('holds') } }, 'in_test'],
    ['a person’s refutation', { insight: { status: 'refuted' } }, 'refuted'],
  ])('%s', (_name, changes, status) => {
    expect(of(changes)).toBe(status)
  })

  it('expires when nobody looked again by the review day', () => {
    const due = { ...actionOf(), due: { date: '2027-06-01', statement: 'st_due' } }
    expect(of({ insight: { monitor, actions: [due] } }, '2026-12-22')).toBe('in_test')
    expect(of({ insight: { monitor, actions: [due] } }, '2026-12-23')).toBe('expired')
    const looked = { ...verdict('holds'), at: '2026-12-22T01:00:00.000Z' }
    expect(of({ insight: { monitor, actions: [due], verdict: looked } }, '2026-12-23')).toBe('in_test')
  })
})
