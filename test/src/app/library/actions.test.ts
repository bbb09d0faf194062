import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/evidence/finding.ts'
import type { Reading } from '../../../../src/evidence/reading.ts'
import type { Action, Insight } from '../../../../src/insights/insight.ts'
import type { InsightBundle } from '../../../../src/store/insight-library.ts'
import { commitOf, findingOf, insightOf, readingOf, statementOf } from '../../../contracts/store/samples.ts'
import { openAction } from '../../insights/sound-insight.ts'
import { an, type House, keyOf, openHouse } from '../house.ts'

const words = 'Báo rằng mã đang được gửi'
const day = '2026-10-20'

const actionOf = (id: string, more: Partial<Action> = {}) =>
  openAction({ id, what: { statement: 'st_what', words }, ...more })

const hit = { score: 'hit', finding: 'fd_effect', at: '2026-10-21T00:00:00.000Z' } as const

/** A house with one insight that has these actions. */
async function withActions(actions: readonly Action[]): Promise<House> {
  const house = await openHouse()
  const insight = insightOf('local', 'in_1', {
    statement: 'Khách sợ mất tiền',
    status: 'in_test',
    segment: null,
    actions: [...actions],
  })
  await house.store.addInsights('local', [bundleOf(insight)])
  return house
}

function bundleOf(insight: Insight): InsightBundle {
  const base = readingOf('local', 'rd_base')
  const single: Reading = {
    ...base,
    rows: [{ group: {}, value: 0.249, n: 1200, numerator: 299, denominator: 1200 }],
  }
  const effect: Finding = {
    ...findingOf('local', 'fd_effect'),
    kind: 'effect',
    metric: 's1.conversion_rate',
    names: { score: 'hit' },
    stats: { first: 0.3, second: 0.249, difference: 0.051, low: 0.02, high: 0.08 },
    readings: ['rd_base'],
    flags: ['before_after'],
  }
  const plan: Finding = {
    ...findingOf('local', 'fd_plan'),
    kind: 'test_plan',
    dates: { registered: '2026-10-01', due: '2026-12-01' },
    readings: ['rd_base'],
    flags: ['before_after'],
  }
  return {
    insight,
    versions: [insight],
    readings: [single],
    findings: [effect, plan],
    quotes: [],
    statements: [
      statementOf('local', 'st_what', words),
      { ...statementOf('local', 'st_target', 'ít nhất 30%'), value: { kind: 'share', number: 0.3 } },
    ],
  }
}

const ledger = (house: House, language: 'en' | 'vi' = 'en') =>
  house.app.library.desk.actions('local', language)

test('the overdue come first, then by their day, those without one last', async () => {
  const house = await withActions([
    actionOf('open', { due: { date: '2026-12-01', statement: 'st_what' } }),
    actionOf('dayless'),
    actionOf('measured', { due: { date: day, statement: 'st_what' }, outcome: hit }),
    actionOf('overdue', { due: { date: '2026-11-01', statement: 'st_what' } }),
    actionOf('empty', {
      due: { date: '2026-11-20', statement: 'st_what' },
      outcome: { ...hit, score: 'cannot_tell', finding: null },
    }),
  ])
  const { entries, left } = await ledger(house)
  expect(entries.map(({ id, state }) => [id, state])).toEqual([
    ['overdue', 'overdue'],
    ['measured', 'hit'],
    ['empty', 'no_data'],
    ['open', 'open'],
    ['dayless', 'open'],
  ])
  expect(left).toBe(0)
})

test('the effect is said with its interval, bound to its records, and as weak where it is', async () => {
  const house = await withActions([
    actionOf('measured', { due: { date: day, statement: 'st_what' }, baseline: 'rd_base', outcome: hit }),
  ])
  const [entry] = (await ledger(house)).entries
  const said = JSON.stringify(entry?.content)
  expect(said).toContain('evidence:rd_base.0.value')
  expect(said).toContain('evidence:fd_effect.low')
  expect(said).toContain('**Hit.**')
  expect(said).toContain('This only compares before with after')
  expect(said).toContain('No prediction was registered')
  expect(entry?.confidence).toContain('low')
  expect(entry?.insight.statusLabel).toBe('in test')
  expect(JSON.stringify((await ledger(house, 'vi')).entries)).toContain('chỉ là so trước với sau')
})

test('a prediction is said with the day it was registered, and a plan without a control as weak', async () => {
  const house = await withActions([
    actionOf('planned', {
      due: { date: '2026-12-01', statement: 'st_what' },
      metric: 'converted_rate',
      baseline: 'rd_base',
      target: { statement: 'st_target', value: 0.3, direction: 'up', relative: false },
      testPlan: 'fd_plan',
    }),
    actionOf('unconnected', { metric: 'gone', testPlan: 'fd_plan' }),
  ])
  const { entries } = await ledger(house)
  expect(JSON.stringify(entries[1]?.content)).toContain('its data is not connected any more')
  const said = JSON.stringify(entries[0]?.content)
  expect(said).toMatch(/Predicted on \[Oct 1\]\(evidence:fd_plan.registered\)/u)
  expect(said).toMatch(
    /from \[24.9%\]\(evidence:rd_base.0.value\) to at least \[30%\]\(evidence:st_target\)/u,
  )
  expect(said).toContain('Only a before-and-after look is planned. That is weak evidence')
})

test('the counts are of all actions, also of those that are not listed', async () => {
  const house = await withActions([
    ...Array.from({ length: 204 }, (_, place) => actionOf(`ac_${place}`)),
    actionOf('measured', { due: { date: day, statement: 'st_what' }, outcome: hit }),
  ])
  const { summary, entries, left } = await ledger(house)
  expect([entries.length, left]).toEqual([200, 5])
  const facts = summary.flatMap((node) => (node.type === 'facts' ? node.facts : []))
  expect(facts.map(({ label, value }) => `${label} ${value}`)).toEqual([
    'Actions 205',
    'Overdue 0',
    'Predicted 0',
    'Measured 1',
    'Hit 1',
    'Missed 0',
    'Cannot tell 0',
    'Not measurable 204',
  ])
})

test('a workspace has its own actions only, and none before there is an insight', async () => {
  const house = await withActions([actionOf('one')])
  expect(await house.app.library.desk.actions('other', 'en')).toEqual({ summary: [], entries: [], left: 0 })
})

test('the history of an insight says who did what where, the last first', async () => {
  const house = await withActions([actionOf('one')])
  const before = await house.store.insight('local', 'in_1')
  if (before === null) throw new Error('no insight')
  await house.take({ say: 'hello' })
  const stored = await house.thread()
  await house.store.accept({
    id: 'edit',
    platform: keyOf().platform,
    workspace: 'local',
    thread: { channel: keyOf().channel, thread: keyOf().thread, isDirect: true },
    actor: an,
    payload: { kind: 'opened' },
    receivedAt: before.updatedAt,
  })
  await house.store.commitTurn(
    commitOf(keyOf(), 'edit', {
      expectedVersion: stored.version,
      state: stored.state,
      at: before.updatedAt,
      insights: [{ ...before, status: 'confirmed', actions: [actionOf('one', { outcome: hit })] }],
    }),
  )
  const record = await house.app.library.desk.record('local', 'en', 'in_1')
  expect(record?.history.map(({ by, what, from, to, where }) => [by, what, from, to, where])).toEqual([
    ['An', 'Prediction scored', words, 'hit', 'in a conversation'],
    ['An', 'Status', 'in test', 'confirmed', 'in a conversation'],
  ])
  expect(record?.history[0]?.place).toEqual({ platform: 'recording', channel: 'general', thread: 'main' })
})
