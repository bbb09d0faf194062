import { expect, it } from 'vitest'
import { auditEntries } from '../../../src/insights/audit.ts'
import { changed } from '../../../src/insights/change.ts'
import { reviewed } from '../../../src/insights/review.ts'
import { sign } from '../../../src/insights/sign.ts'
import { actionOf, insightOf } from './sound-insight.ts'

const at = '2026-12-01T03:00:00.000Z'
const house = { id: 'visao', name: 'Visao' }
const lan = { id: 'u1', name: 'Lan' }
const minh = { id: 'u2', name: 'Minh' }
const done = { at, by: house, origin: { platform: 'web', channel: 'c', thread: 't' } }
const told = (
  ...[before, after]: Parameters<typeof auditEntries> extends [infer A, infer B, ...unknown[]]
    ? [A, B]
    : never
) => auditEntries(before, after, done).map(({ what, from, to, by }) => [what, from, to, by.name].join(' '))

it('tells every change with who made it', () => {
  const was = insightOf()
  expect(told(null, was)).toEqual([`created  ${was.status} Visao`])
  expect(told(was, was)).toEqual([])
  expect(told(was, changed(was, 'statement', lan, at))).toEqual(['changed statement  Lan'])
  expect(told(was, reviewed(was, 'approved', minh, at))).toEqual([`review ${was.review} approved Minh`])
  const judgements = [{ criterion: 'Q1' as const, state: 'person' as const, reason: 'x', evidence: [] }]
  const open = insightOf({ judgements, signatures: [] })
  expect(told(open, sign(open, 'Q1', minh, at))).toEqual(['signed  Q1 Minh'])
})

it('tells what the house found, and nothing twice', () => {
  const was = insightOf({ status: 'confirmed', verdict: null })
  const now = insightOf({ status: 'weakened', verdict: { verdict: 'broken', at, readings: [] } })
  expect(told(was, now)).toEqual(['status confirmed weakened Visao', 'verdict  broken Visao'])
  expect(told(now, { ...now, verdict: { verdict: 'broken', at, readings: ['rd'] } })).toEqual([])
  const outcome = { score: 'hit' as const, finding: 'fd_effect', at }
  const scored = insightOf({ actions: [actionOf({ outcome })] })
  expect(told(insightOf(), scored)).toEqual([`scored ${actionOf().id} hit Visao`])
  const unread = insightOf({ actions: [actionOf({ outcome: { score: 'cannot_tell', finding: null, at } })] })
  expect(told(insightOf(), unread)).toEqual([`scored ${actionOf().id} no_data Visao`])
})
