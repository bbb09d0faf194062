import { expect, test } from 'vitest'
import { inboundSchema } from '../../../src/conversation/inbound.ts'
import { AppError } from '../../../src/errors.ts'
import { stage } from './stage.ts'
import { formOf, letIn } from './visitor.ts'

const event = '22222222-2222-4222-8222-222222222222'
const json = { accept: 'application/json' }

test('a message becomes an event with its person, language and conversation', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web, 'vi')
  const reply = await visitor('/t/talk/messages', formOf({ event, text: 'Sao khách mua ít vậy?' }))
  expect(reply.status).toBe(303)
  expect(reply.headers.location).toBe('/t/talk#latest')
  const inbound = inboundSchema.parse(house.received[0])
  expect(inbound).toMatchObject({
    id: event,
    platform: 'web',
    workspace: 'local',
    thread: { channel: 'web', thread: 'talk', isDirect: true },
    actor: { name: 'Bạn', locale: 'vi' },
    payload: { kind: 'message', text: 'Sao khách mua ít vậy?' },
  })
})

test('the same event sent twice is one', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  const sent = formOf({ event, text: 'once' })
  const replies = await Promise.all([visitor('/t/talk/messages', sent), visitor('/t/talk/messages', sent)])
  expect(replies.map((reply) => reply.status)).toEqual([303, 303])
  expect(house.received).toHaveLength(1)
  expect((await visitor('/t/talk')).text.match(/class="said said-in"/g)).toHaveLength(1)
})

test.each([
  ['messages', { text: '/status' }, { kind: 'command', name: 'status', text: '' }],
  ['messages', { text: '/lang vi' }, { kind: 'command', name: 'lang', text: 'vi' }],
  ['messages', { text: '1/2 khách' }, { kind: 'message', text: '1/2 khách' }],
  ['actions', { ref: 'a_1' }, { kind: 'action', ref: 'a_1', values: [] }],
  ['actions', { ref: 'c_1', values: ['o_1', 'o_2'] }, { kind: 'action', ref: 'c_1', values: ['o_1', 'o_2'] }],
  ['stop', {}, { kind: 'stop' }],
  [
    'forms',
    { ref: 'f_1', 'field:what': 'Hiện trạng thái', 'field:channels': ['app', 'web'], other: 'x' },
    { kind: 'form_submit', ref: 'f_1', values: { what: 'Hiện trạng thái', channels: 'app,web' } },
  ],
])('%s with %j is taken as what it is', async (kind, fields, payload) => {
  const { web, house } = await stage()
  await (await letIn(web))(`/t/talk/${kind}`, formOf({ event, ...fields }))
  expect(inboundSchema.parse(house.received[0]).payload).toEqual(payload)
})

test('nothing to say is no event', async () => {
  const { web, house } = await stage()
  const reply = await (await letIn(web))('/t/talk/messages', formOf({ event, text: ' \n ' }))
  expect(reply.status).toBe(303)
  expect(house.received).toEqual([])
})

test('an event without a proper id is refused', async () => {
  const { web, house } = await stage()
  const reply = await (await letIn(web))('/t/talk/messages', formOf({ event: 'again', text: 'hello' }))
  expect(reply.status).toBe(400)
  expect(house.received).toEqual([])
})

test('20,000 characters are taken; one more comes back with a sentence and every word', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  const most = 'đ'.repeat(20_000)
  expect((await visitor('/t/talk/messages', formOf({ event, text: most }))).status).toBe(303)
  const reply = await visitor('/t/talk/messages', formOf({ event, text: `${most}!` }))
  expect(reply.status).toBe(413)
  expect(reply.text).toContain('20,000')
  expect(reply.text).toContain(`${most}!`)
  expect(house.received).toHaveLength(1)
})

test('a fault of the house is a sentence, and the words come back', async () => {
  const { web, house } = await stage()
  house.onReceive = () => {
    throw new AppError('store_read_only')
  }
  const visitor = await letIn(web)
  const sent = formOf({ event, text: '<b>hello</b>' })
  const page = await visitor('/t/talk/messages', sent)
  expect(page.status).toBe(503)
  expect(page.text).toContain('&lt;b&gt;hello&lt;/b&gt;')
  const told = await visitor('/t/talk/messages', { ...sent, headers: { ...sent.headers, ...json } })
  expect(JSON.parse(told.text)).toHaveProperty('trouble')
  const greeting = await visitor('/t/new-one')
  expect(greeting.status).toBe(200)
  expect(greeting.text).toContain('notice error')
})

test('a bug is logged and told without its details', async () => {
  const { web, house } = await stage()
  house.onReceive = () => {
    throw new TypeError('secret detail')
  }
  const reply = await (await letIn(web))('/t/talk/messages', formOf({ event, text: 'hello' }))
  expect(reply.status).toBe(500)
  expect(reply.text).not.toContain('secret detail')
  expect(house.complaints.join()).toContain('secret detail')
})

test('opening a new conversation is told to the house once', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  await visitor('/t/fresh')
  await visitor('/t/fresh')
  expect(house.received.map((inbound) => inbound.payload.kind)).toEqual(['opened'])
})

test('the first page leads to the last conversation, or to a new one', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  expect((await visitor('/')).headers.location).toBe('/new')
  expect((await visitor('/new')).headers.location).toMatch(/^\/t\/[0-9a-f-]{36}$/)
  house.speak('older', [{ type: 'prose', text: 'hello' }])
  expect((await visitor('/')).headers.location).toBe('/t/older')
})

test('a chosen name and language stay', async () => {
  const { web, house, origin } = await stage()
  const visitor = await letIn(web)
  const named = await visitor('/me', formOf({ name: '  Lan\u0007 ', back: '/insights' }))
  expect(named.headers.location).toBe('/insights')
  const turned = await visitor('/insights?lang=vi')
  expect(turned.headers.location).toBe('/insights')
  const cookies = [named, turned].flatMap((reply) =>
    [reply.headers['set-cookie']].flat().map((c) => c?.split(';')[0]),
  )
  const session = await letIn(web)
  await session('/t/talk/messages', {
    ...formOf({ event, text: 'chào' }),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      cookie: [await sessionOf(web.url), ...cookies].join('; '),
      origin,
    },
  })
  expect(house.received[0]?.actor).toMatchObject({ name: 'Lan', locale: 'vi' })
})

async function sessionOf(url: string): Promise<string> {
  const { ask, cookiesOf } = await import('./visitor.ts')
  const { origin, pathname, search } = new URL(url)
  return cookiesOf(await ask(origin, pathname + search))
}
