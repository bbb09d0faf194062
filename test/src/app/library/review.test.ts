import { expect, test } from 'vitest'
import { type DeskWish, deskPayload } from '../../../../src/conversation/desk-command.ts'
import { commitOf, insightOf, readingOf } from '../../../contracts/store/samples.ts'
import { an, type House, keyOf, lan, openHouse, said } from '../house.ts'

const claim = 'Khách sợ mất tiền khi màn hình im lặng'

/** A house in which an insight is saved that is spoken of in the thread `main`. */
async function withInsight(): Promise<House> {
  const house = await openHouse()
  const insight = insightOf('local', 'in_1', { thread: 'main', statement: claim, version: 2 })
  await house.store.addInsights('local', [
    {
      insight,
      versions: [{ ...insight, version: 1, statement: 'Khách sợ màn hình im lặng' }, insight],
      readings: [readingOf('local', 'rd1')],
      findings: [],
      quotes: [],
      statements: [],
    },
  ])
  return house
}

const does = (wish: DeskWish) => ({ does: deskPayload(wish) })
const decide = (decision: 'requested' | 'approved' | 'changes_requested', version = 2, comment = '') =>
  does({ does: decision, insight: 'in_1', version, comment })

test('an approval is of the version that was seen, and its thread hears of it', async () => {
  const house = await withInsight()
  expect(said(await house.take({ ...decide('requested'), by: lan }))).toContain('Lan nhờ duyệt phiên bản 2')
  const { desk } = house.app.library
  expect((await desk.reviews('local', 'en', { limit: 5 })).entries.map(({ entry }) => entry.id)).toEqual([
    'in_1',
  ])
  expect(said(await house.take(decide('approved', 1)))).toContain('nothing was decided')
  expect((await house.store.insight('local', 'in_1'))?.review).toBe('requested')
  const heard = said(await house.take(decide('approved')))
  expect(heard).toContain('An approved version 2')
  expect(heard).toContain(claim)
  const insight = await house.store.insight('local', 'in_1')
  expect(insight).toMatchObject({ review: 'approved', approvedVersion: 2 })
  expect(insight?.reviews.map(({ decision, by }) => [decision, by.name])).toEqual([
    ['requested', 'Lan'],
    ['approved', 'An'],
  ])
  expect((await desk.reviews('local', 'en', { limit: 5 })).entries).toEqual([])
})

test('of two leads at the same moment the second hears that it was said already', async () => {
  const house = await withInsight()
  await Promise.all([
    house.post({ ...decide('approved'), by: lan, id: 'one' }),
    house.post({ ...decide('approved'), by: an, id: 'two' }),
  ])
  await Promise.all([house.end('one'), house.end('two')])
  expect(said(house.sent)).toMatch(/said so too|cũng nói vậy/u)
  expect((await house.store.insight('local', 'in_1'))?.reviews).toHaveLength(1)
})

test('of two leads who want different things the second hears what the first decided, and nothing is laid over it', async () => {
  const house = await withInsight()
  const seen = (decision: 'approved' | 'changes_requested', comment: string) =>
    does({ does: decision, insight: 'in_1', version: 2, comment, seen: 0 })
  await house.take({ ...seen('approved', ''), by: lan })
  const heard = said(await house.take(seen('changes_requested', 'not yet')))
  expect(heard).toContain('Lan was a moment earlier than An: approved')
  expect(await house.store.insight('local', 'in_1')).toMatchObject({ review: 'approved', approvedVersion: 2 })
  await house.take({ ...seen('changes_requested', 'I changed my mind'), by: lan })
  expect((await house.store.insight('local', 'in_1'))?.review).toBe('changes_requested')
})

test('a decision is taken back by who made it, and by nobody else; both stay on record', async () => {
  const house = await withInsight()
  const withdraw = does({ does: 'withdraw', insight: 'in_1', from: 'web' })
  await house.take({ ...decide('requested'), by: lan })
  await house.take(decide('approved'))
  expect(said(await house.take({ ...withdraw, by: lan }))).toContain('quyết định gần nhất là của người khác')
  expect(said(await house.take(withdraw))).toContain('The review stands as before: review asked for')
  expect(await house.store.insight('local', 'in_1')).toMatchObject({
    review: 'requested',
    approvedVersion: null,
  })
  expect(said(await house.take({ ...withdraw, by: lan }))).toContain('chưa duyệt')
  const insight = await house.store.insight('local', 'in_1')
  expect(insight?.review).toBe('none')
  expect(insight?.reviews.map(({ decision }) => decision)).toEqual([
    'requested',
    'approved',
    'withdrawn',
    'withdrawn',
  ])
  const record = await house.app.library.desk.record('local', 'en', 'in_1')
  expect(record?.history[0]).toMatchObject({
    to: 'taken back',
    where: 'on a page, told in its conversation',
    place: { platform: 'recording' },
  })
})

test('what is taken back is what was meant, and nothing that came since', async () => {
  const house = await withInsight()
  await house.take(decide('approved'))
  const another = does({ does: 'withdraw', insight: 'in_1', made: '2026-01-01T00:00:00.000Z' })
  expect(said(await house.take(another))).toContain('wanted to take back a decision')
  expect((await house.store.insight('local', 'in_1'))?.review).toBe('approved')
  const [made] = (await house.store.insight('local', 'in_1'))?.reviews ?? []
  await house.take(does({ does: 'withdraw', insight: 'in_1', ...(made && { made: made.at }) }))
  expect((await house.store.insight('local', 'in_1'))?.review).toBe('none')

  const give = (to: typeof lan | null, was: string) =>
    does({ does: 'assign', insight: 'in_1', to: to && { id: to.id, name: to.name }, was })
  await house.take(give(lan, ''))
  expect(said(await house.take(give(null, 'somebody')))).toContain('has been given to Lan since')
  expect((await house.store.insight('local', 'in_1'))?.assignee?.id).toBe('lan')
  await house.take(give(null, 'lan'))
  expect(said(await house.take({ ...give(lan, 'lan'), by: lan }))).toContain('không còn giao riêng cho ai')
  expect((await house.store.insight('local', 'in_1'))?.assignee).toBeNull()
})

test('a request for changes carries its comment into the thread and onto the page', async () => {
  const house = await withInsight()
  const heard = said(await house.take(decide('changes_requested', 2, 'Khách trả khi nhận hàng thì sao?')))
  expect(heard).toContain('An asks for changes in version 2')
  expect(heard).toContain('Khách trả khi nhận hàng thì sao?')
  const record = await house.app.library.desk.record('local', 'vi', 'in_1')
  expect(record?.decisions).toMatchObject([
    { decision: 'changes_requested', by: 'An', comment: 'Khách trả khi nhận hàng thì sao?' },
  ])
  expect(record?.place).toMatchObject({ thread: 'main' })
})

test('a review is given to somebody, and they are reminded', async () => {
  const house = await withInsight()
  await house.take(does({ does: 'assign', insight: 'in_1', to: { id: 'lan', name: 'Lan 2' } }))
  expect((await house.store.insight('local', 'in_1'))?.assignee).toEqual({ id: 'lan', name: 'Lan 2' })
  await house.take(does({ does: 'assign', insight: 'in_1', to: null }))
  expect((await house.store.insight('local', 'in_1'))?.assignee).toBeNull()
  await house.take(does({ does: 'assign', insight: 'in_1', to: { id: 'lan', name: 'Lan 2' } }))
  await house.take(decide('requested'))
  const heard = said(await house.take(does({ does: 'remind', insight: 'in_1' })))
  expect(heard).toContain('Lan 2')
  expect(heard).toContain('It has waited since')
})

test('an insight that is not here, and a command that is none, change nothing', async () => {
  const house = await withInsight()
  expect(said(await house.take(does({ does: 'remind', insight: 'in_9' })))).toContain('not here any more')
  await house.take({ does: { kind: 'command', name: 'insight_desk', text: '{"does":"approved"}' } })
  expect((await house.store.insight('local', 'in_1'))?.review).toBe('none')
})

test('what changed since the approval is told word by word', async () => {
  const house = await withInsight()
  await house.take(decide('approved'))
  const key = keyOf()
  const approved = await house.store.insight('local', 'in_1')
  if (approved === null) throw new Error('no insight')
  const edited = { ...approved, version: 3, statement: `${claim} trên điện thoại` }
  await house.store.accept({
    id: 'edit',
    platform: key.platform,
    workspace: 'local',
    thread: { channel: key.channel, thread: key.thread, isDirect: true },
    actor: an,
    payload: { kind: 'opened' },
    receivedAt: approved.updatedAt,
  })
  const stored = await house.thread()
  await house.store.commitTurn(
    commitOf(key, 'edit', {
      expectedVersion: stored.version,
      state: stored.state,
      at: approved.updatedAt,
      insights: [edited],
    }),
  )
  const record = await house.app.library.desk.record('local', 'vi', 'in_1')
  expect(record?.entry.reviewLabel).toBe('đã sửa sau khi duyệt')
  const { entries } = await house.app.library.desk.changedSince('local', 'vi', { limit: 5 })
  expect(entries.map(({ entry, sinceApproval }) => [entry.id, sinceApproval?.version])).toEqual([['in_1', 3]])
  expect(record?.sinceApproval?.parts[0]?.pieces).toEqual([
    { kind: 'same', text: claim },
    { kind: 'added', text: 'trên điện thoại' },
  ])
})
