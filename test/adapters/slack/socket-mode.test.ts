import { once } from 'node:events'
import { expect, it } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { slack } from '../../../adapters/slack/index.ts'
import { startSlack } from '../../../adapters/slack/start.ts'
import { fakeHouse } from '../web/fake-context.ts'
import { acme } from './acme.ts'
import { bot, envelope, message, pressed } from './payloads.ts'
import { startSlackServer } from './slack-server.ts'
import { atTheEnd } from './stage.ts'

async function open() {
  const server = await startSlackServer([acme])
  atTheEnd(() => server.close())
  const sockets = new WebSocketServer({ server: server.server, path: '/socket' })
  const house = fakeHouse()
  const options = slack.options.parse({
    SLACK_BOT_TOKEN: acme.token,
    SLACK_APP_TOKEN: 'xapp-1',
    SLACK_API_URL: server.url,
  })
  const connected = once(sockets, 'connection')
  const starting = startSlack(options, house.context)
  const [socket] = (await connected) as [WebSocket]
  socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0VISAO' } }))
  const adapter = await starting
  atTheEnd(() => adapter.close())
  let count = 0
  /** Sends a payload as Slack does; gives what it is told back, or null where nothing comes. */
  async function send(type: string, payload: unknown): Promise<{ envelope_id?: string }> {
    count += 1
    socket.send(JSON.stringify({ type, envelope_id: `e${count}`, payload, accepts_response_payload: true }))
    const [answer] = await once(socket, 'message')
    return JSON.parse(String(answer))
  }
  return { house, adapter, send, socket }
}

it('hears events and buttons over the socket, and acknowledges what is stored', async () => {
  const { house, adapter, send } = await open()
  let stored = 0
  house.onReceive = () => {
    stored += 1
  }
  const event = JSON.parse(envelope(message(`<@${bot}> why?`)))
  expect(await send('events_api', event)).toEqual({ envelope_id: 'e1', payload: {} })
  expect(stored).toBe(1)
  expect((await send('events_api', event)).envelope_id).toBe('e2')
  expect((await send('interactive', pressed({ action_id: 'act:a_yes:1' }))).envelope_id).toBe('e3')
  expect(house.received.map(({ payload }) => payload.kind)).toEqual(['message', 'action'])
  expect(adapter.port).toBeNull()
})

it('says which variable is wrong where Slack refuses the token', async () => {
  const server = await startSlackServer([acme])
  atTheEnd(() => server.close())
  server.mishap = ({ method }) => (method === 'apps.connections.open' ? { error: 'invalid_auth' } : null)
  const environment = { SLACK_BOT_TOKEN: acme.token, SLACK_APP_TOKEN: 'xapp-no', SLACK_API_URL: server.url }
  const starting = startSlack(slack.options.parse(environment), fakeHouse().context)
  await expect(starting).rejects.toMatchObject({ details: { option: 'SLACK_APP_TOKEN' } })
})

it('leaves an event that could not be stored without an answer, so that it comes again', async () => {
  const { house, send, socket } = await open()
  house.onReceive = () => {
    throw new Error('the disk is full')
  }
  const answers: string[] = []
  socket.on('message', (data) => answers.push(JSON.parse(String(data)).envelope_id))
  const payload = JSON.parse(envelope(message(`<@${bot}> why?`)))
  socket.send(JSON.stringify({ type: 'events_api', envelope_id: 'lost', payload }))
  await expect.poll(() => house.complaints.length).toBeGreaterThan(0)
  house.onReceive = () => undefined
  await send('events_api', payload)
  expect(answers).toEqual(['e1'])
  expect(house.received).toHaveLength(1)
})
