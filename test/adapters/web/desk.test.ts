import { expect, test } from 'vitest'
import { deskEvent } from '../../../adapters/web/routes/desk-event.ts'
import type { Content } from '../../../src/conversation/content.ts'
import { readDeskWish } from '../../../src/conversation/desk-command.ts'
import { someActions, someInsights, someLog, someRecords, someReviews } from './records.ts'
import { type Stage, stage } from './stage.ts'
import { formOf, letIn } from './visitor.ts'

const event = '77777777-7777-4777-8777-777777777777'

async function withInsights(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const made = await stage(options)
  made.house.insights = someInsights('en')
  made.house.records = someRecords('en')
  made.house.reviews = someReviews('en')
  made.house.ledger = someActions('en')
  return made
}

const wishes = ({ house }: Stage) =>
  house.received.map(({ thread, actor, payload }) => ({
    thread: thread.thread,
    by: actor.name,
    wish: payload.kind === 'command' ? readDeskWish(payload.text) : null,
  }))

test('an insight opens with its evidence, its versions and a way to its conversation', async () => {
  const at = await withInsights()
  at.house.speak('talk', [{ type: 'prose', text: 'hello' }])
  const visitor = await letIn(at.web)
  const page = (await visitor('/insights/in_1')).text
  expect(page).toContain('href="/readings/rd_1"')
  expect(page).toContain('<ins><span class="hidden">added: </span>quickly</ins>')
  expect(page).toContain('What changed since the approved version')
  expect(page).toContain('near copy')
  expect(page).not.toContain('Public links')
  expect((await visitor('/insights/in_1/spoken')).text).toContain('hello')
  expect((await visitor('/insights/in_9')).status).toBe(404)
})

test('an insight’s history says who did what, when and where, folded away', async () => {
  const page = (await (await letIn((await withInsights()).web))('/insights/in_1')).text
  expect(page).toContain('<details class="more"><summary>History</summary>')
  expect(page).toContain('<strong>Status</strong> <span>ready → in test</span>')
  expect(page).toContain('<a href="/t/talk">in a conversation</a>')
})

test('the board leads to the actions, each with its state, its measure and its insight', async () => {
  const visitor = await letIn((await withInsights()).web)
  expect((await visitor('/insights')).text).toContain('href="/actions"')
  const page = (await visitor('/actions')).text
  expect(page).toContain('<span class="badge action-overdue">overdue</span>')
  expect(page).toContain('href="/insights/in_2"')
  expect(page).toContain('href="/readings/rd_1"')
  expect(page).toContain('The insight behind this is itself uncertain.')
  expect(page).toContain('Not shown: 3 more.')
})

test('without an action the ledger says where one begins', async () => {
  const page = (await (await letIn((await stage()).web))('/actions')).text
  expect(page).toContain('No insight has an action yet.')
})

test('the queue says what is claimed, by whom, and what is open', async () => {
  const page = (await (await letIn((await withInsights()).web))('/review')).text
  expect(page).toContain('I want to buy quickly')
  expect(page).toContain('Lan asked for a review on 20 Nov 2026.')
  expect(page).toContain('Quality checklist')
  expect(page).toContain('value="approved"')
})

test('a decision goes into the insight’s own conversation, under the name that was given, once', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  const form = {
    event,
    version: '3',
    seen: '2',
    does: 'approved',
    comment: ' well done ',
    name: 'Minh',
    back: '/review',
  }
  const reply = await visitor('/insights/in_1/review', formOf(form))
  const heard = `/review?heard=${event}&did=approved&of=in_1`
  expect([reply.status, reply.headers.location]).toEqual([303, heard])
  at.house.speak('talk', [{ type: 'prose', text: 'Minh approved it' }], {
    answers: deskEvent(event, 'in_1'),
  })
  at.house.speak('talk', [{ type: 'prose', text: 'Somebody else spoke since' }])
  const page = (await visitor(heard)).text
  expect(page).toContain('Minh approved it')
  expect(page).not.toContain('spoke since')
  expect(page, 'it can be taken back').toContain('value="withdraw"')
  await visitor('/insights/in_1/review', formOf(form))
  expect(wishes(at)).toEqual([
    {
      thread: 'talk',
      by: 'Minh',
      wish: {
        does: 'approved',
        insight: 'in_1',
        version: 3,
        seen: 2,
        comment: 'well done',
        from: 'web',
      },
    },
  ])
})

test.each([
  [{ version: '3', does: 'changes_requested', comment: '' }, 422],
  [{ version: 'x', does: 'approved', comment: '' }, 400],
  [{ version: '3', does: 'refuted', comment: '' }, 400],
  [{ version: '3', does: 'assign', to: 'nobody' }, 400],
])('%j is refused and nothing is sent', async (form, status) => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  const reply = await visitor('/insights/in_1/review', formOf({ event, back: '/review', ...form }))
  expect(reply.status).toBe(status)
  expect(at.house.received).toEqual([])
})

test('several are given to somebody at once', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  const reply = await visitor(
    '/insights/chosen',
    formOf({ event, does: 'assign', to: 'lan', chosen: ['3@in_1', '1@in_2'], back: '//evil.example' }),
  )
  const heard = `/?heard=${event}&did=assign&of=in_1&of=in_2&gave=lan&was=&was=`
  expect([reply.status, reply.headers.location]).toEqual([303, heard])
  expect(wishes(at).map(({ wish }) => wish)).toEqual([
    { does: 'assign', insight: 'in_1', to: { id: 'lan', name: 'Lan' }, from: 'web' },
    { does: 'assign', insight: 'in_2', to: { id: 'lan', name: 'Lan' }, from: 'web' },
  ])
  expect((await visitor('/insights/chosen', formOf({ event, does: 'assign', to: 'lan' }))).status).toBe(422)
})

test('after several were decided on, the board says of each what came of it', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  const spoken = (insight: string, content: Content) =>
    at.house.speak('talk', content, { answers: deskEvent(event, insight) })
  spoken('in_1', [{ type: 'prose', text: 'Lan is asked' }])
  spoken('in_2', [{ type: 'notice', level: 'warning', text: 'Only leads decide' }])
  const page = (await visitor(`/insights?heard=${event}&did=assign&of=in_1&of=in_2&was=minh&was=`)).text
  expect(page).toContain('1 done · 1 not done')
  expect(page).toContain('Lan is asked')
  expect(page).toContain('Only leads decide')
  expect(page.match(/value="assign"><input type="hidden" name="to" value="minh"/gu)).toHaveLength(1)
  expect(page).not.toContain('value="unassign"')
})

test('whom an insight is taken from can get it back, though they have no other', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  at.house.assignees = { in_1: { id: 'vy', name: 'Vy' } }
  const given = formOf({ event, does: 'assign', to: 'lan', back: '/review' })
  const reply = await visitor('/insights/in_1/review', given)
  at.house.speak('talk', [{ type: 'prose', text: 'Lan is asked' }], { answers: deskEvent(event, 'in_1') })
  const page = (await visitor(String(reply.headers.location))).text
  const [, to = '', was = ''] =
    /name="to" value="([^"]+)"><input type="hidden" name="was" value="(\w+)"/u.exec(page) ?? []
  const again = '88888888-8888-4888-8888-888888888888'
  await visitor('/insights/in_1/review', formOf({ event: again, does: 'assign', to, was, back: '/review' }))
  expect(wishes(at).map(({ wish }) => wish)).toMatchObject([
    { to: { id: 'lan', name: 'Lan' } },
    { to: { id: 'vy', name: 'Vy' }, was: 'lan' },
  ])
})

test('the log is for admins, page by page and as a file', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  expect((await visitor('/log?before=abc')).text).toContain('Nothing has happened yet.')
  expect((await visitor('/log.csv')).status).toBe(200)
  at.house.log = someLog()
  const page = (await visitor('/log')).text
  expect(page).toContain('href="/log?before=abc"')
  expect(page).toMatch(/Minh<\/strong> <span class="hint">lead/u)
  expect(page).toContain('on a page, told in its conversation (slack)')
  at.house.closed = true
  const refused = await visitor('/log')
  expect([refused.status, refused.text.includes('Only admins read the log')]).toEqual([403, true])
  expect((await visitor('/log.csv')).status).toBe(403)
})

test('the address holds the filters, and a view keeps them under a name', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  const page = (await visitor('/insights?status=draft&view=table&owner=lan&evil=%22%3E')).text
  expect(page).toContain('I open e-mails on Friday')
  expect(page).not.toContain('I want to buy quickly')
  expect(page).toContain('href="/insights?status=draft&amp;owner=lan"')
  await visitor('/insights/views', formOf({ name: 'Drafts <b>', query: 'status=draft' }))
  expect((await visitor('/insights')).text).toContain('Drafts &lt;b&gt;</a>')
  await visitor('/insights/views/remove', formOf({ name: 'Drafts <b>' }))
  expect(at.house.views).toEqual([])
})

test('files are sent to be kept, and an import that is none says so', async () => {
  const at = await withInsights()
  const visitor = await letIn(at.web)
  const csv = await visitor('/library.csv?status=draft')
  expect(csv.headers['content-disposition']).toBe('attachment; filename="empty.csv"')
  expect((await visitor('/t/talk/spoken.md')).headers['content-disposition']).toContain('attachment')
  expect((await visitor('/insights/in_1/file.exe')).status).toBe(404)
  expect((await visitor('/library', formOf({ library: 'x' }))).status).toBe(422)
})

test('public links are off unless they are switched on, and then open without a session', async () => {
  const off = await withInsights()
  off.house.links = { token: { title: 'Claim', content: [] } }
  expect((await (await letIn(off.web))('/p/token')).status).toBe(404)
  const on = await withInsights({ publicLinks: true })
  const visitor = await letIn(on.web)
  expect((await visitor('/insights/in_1')).text).toContain('Public links')
  const made = await visitor('/insights/in_1/links', formOf({ days: '7' }))
  expect(made.headers.location).toBe('/insights/in_1?made=a-token-of-twenty-letters#links')
  const stranger = await fetch(`${on.origin}/p/a-token-of-twenty-letters`)
  const page = await stranger.text()
  expect([stranger.status, stranger.headers.get('x-robots-tag')]).toEqual([200, 'noindex, nofollow'])
  expect(page).toContain('I want to buy quickly')
  expect(page).not.toMatch(/href="\/(?!assets)/u)
  expect((await fetch(`${on.origin}/p/other`)).status).toBe(404)
  expect((await fetch(`${on.origin}/insights`)).status).toBe(403)
})
