import { get } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import type { WebAdapter } from '../../../adapters/web/index.ts'
import { showcase } from './showcase.ts'
import { stage } from './stage.ts'
import { ask, cookiesOf, formOf, letIn } from './visitor.ts'

interface Event {
  readonly event: string
  readonly id?: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever the stream carries
  readonly data: any
}

/** Follows a conversation; `next(n)` waits until n events have come. */
async function follow(web: WebAdapter, thread = 'talk') {
  const { origin, pathname, search } = new URL(web.url)
  const cookie = cookiesOf(await ask(origin, pathname + search))
  const events: Event[] = []
  let heard = () => {}
  const sent = get(`${origin}/t/${thread}/events`, { headers: { cookie } }, (response) => {
    expect(response.headers['content-type']).toContain('text/event-stream')
    let open = ''
    response.setEncoding('utf8')
    response.on('error', () => undefined)
    response.on('data', (text: string) => {
      const blocks = (open + text).split('\n\n')
      open = blocks.pop() ?? ''
      events.push(...blocks.filter((block) => !block.startsWith(':')).map(parse))
      heard()
    })
  })
  sent.on('error', () => undefined)
  onTestFinished(() => void sent.destroy())
  const next = async (count: number) => {
    while (events.length < count) await new Promise<void>((resolve) => (heard = resolve))
    return events
  }
  return { next }
}

function parse(block: string): Event {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  return {
    event: fields.event ?? '',
    ...(fields.id ? { id: fields.id } : {}),
    data: JSON.parse(fields.data ?? ''),
  }
}

const hello = (text: string) => [{ type: 'prose', text }] as const

test('a stream begins with the whole state, so that whoever reconnects can catch up', async () => {
  const { web, house } = await stage()
  house.speak('talk', hello('one'), { key: 'k1' })
  house.speak('talk', hello('two'), { key: 'k2' })
  const [state, working] = await (await follow(web)).next(2)
  expect(state?.event).toBe('state')
  expect(state?.data.entries.map(([id]: [string]) => id)).toEqual(['k1', 'k2'])
  expect(state?.data.live).toEqual(['k1', 'k2'])
  expect(working).toEqual({ event: 'working', data: { text: null } })
})

test('messages come in the order they were delivered, a chart that is slow to draw included', async () => {
  const { web, house } = await stage()
  const stream = await follow(web)
  await stream.next(2)
  const withChart = showcase('en')[0] ?? []
  for (const [index, content] of [withChart, hello('two'), hello('three')].entries()) {
    await web.deliver(house.speak('talk', content, { key: `k${index}` }))
  }
  const events = await stream.next(5)
  expect(events.slice(2).map((event) => event.id)).toEqual(['k0', 'k1', 'k2'])
  expect(events[2]?.data.html).toContain('data:image/svg+xml')
})

test('an update takes the place of the message that it replaces', async () => {
  const { web, house } = await stage()
  const stream = await follow(web)
  await stream.next(2)
  await web.deliver(house.speak('talk', hello('first'), { key: 'k1' }))
  await web.deliver(house.speak('talk', hello('second'), { key: 'k2', replaces: 'k1' }))
  const events = await stream.next(4)
  expect(events.slice(2).map((event) => event.data.id)).toEqual(['k1', 'k1'])
  expect(events[2]?.data.version).not.toBe(events[3]?.data.version)
})

test('a message delivered again after a crash has the same id and version', async () => {
  const { web, house } = await stage()
  const stream = await follow(web)
  await stream.next(2)
  const outbound = house.speak('talk', hello('once'), { key: 'k1' })
  await expect(web.deliver(outbound)).resolves.toEqual({ platformId: 'k1' })
  await web.deliver(outbound)
  const [first, second] = (await stream.next(4)).slice(2)
  expect([first?.data.id, first?.data.version]).toEqual([second?.data.id, second?.data.version])
})

test('what is for one person is told to no other', async () => {
  const { web, house } = await stage()
  const stream = await follow(web)
  await stream.next(2)
  const secret = house.speak('talk', hello('for Lan only'), { key: 'k1' })
  await web.deliver({ ...secret, op: 'ephemeral', audience: { kind: 'person', person: 'lan' } })
  await web.deliver(house.speak('talk', hello('for all'), { key: 'k2' }))
  const events = await stream.next(3)
  expect(events[2]?.id).toBe('k2')
})

test('everybody hears that somebody spoke, what is worked on, and that it is over', async () => {
  const { web } = await stage()
  const stream = await follow(web)
  await stream.next(2)
  const event = '44444444-4444-4444-8444-444444444444'
  await (await letIn(web))('/t/talk/messages', formOf({ event, text: 'hello' }))
  web.working?.({ workspace: 'local', channel: 'web', thread: 'talk' }, 'Reading the file…')
  web.settled?.({
    inbound: event,
    workspace: 'local',
    channel: 'web',
    thread: 'talk',
    step: 'objective',
    status: 'open',
  })
  const events = (await stream.next(6)).slice(2)
  expect(events.map(({ event: kind, data }) => (kind === 'state' ? data.entries.length : data.text))).toEqual(
    [1, 'Reading the file…', null, 1],
  )
})

test('only controls that nobody has answered since can be used', async () => {
  const { web, house } = await stage()
  const visitor = await letIn(web)
  const buttons = [{ type: 'actions', actions: [{ id: 'a_1', label: 'Yes' }] }] as const
  house.speak('talk', buttons, { key: 'k1' })
  const asked = await visitor('/t/talk')
  expect(asked.text).toContain('<fieldset class="controls">')
  await visitor('/t/talk/messages', formOf({ event: '55555555-5555-4555-8555-555555555555', text: 'yes' }))
  const answered = await visitor('/t/talk')
  expect(answered.text).toContain('<fieldset class="controls" disabled>')
})

test('streams of other conversations hear nothing', async () => {
  const { web, house } = await stage()
  const stream = await follow(web, 'elsewhere')
  await stream.next(2)
  await web.deliver(house.speak('talk', hello('here')))
  await web.deliver(house.speak('elsewhere', hello('there'), { key: 'k9' }))
  expect((await stream.next(3))[2]?.id).toBe('k9')
})
