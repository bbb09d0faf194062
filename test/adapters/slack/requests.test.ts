import { expect, it } from 'vitest'
import { bot, envelope, message } from './payloads.ts'
import { signed } from './signed.ts'
import { setStage } from './stage.ts'

const body = () => envelope(message(`<@${bot}> why?`))
const now = () => Math.floor(Date.now() / 1000)

it.each([
  ['a signature made with another secret', () => signed(body(), { secret: 'somebody else' })],
  ['a signature of another body', () => ({ ...signed(body()), body: body() })],
  ['no signature', () => ({ method: 'POST', body: body(), headers: { 'content-type': 'application/json' } })],
  ['a request that is older than five minutes', () => signed(body(), { atSeconds: now() - 301 })],
])('refuses %s', async (_, request) => {
  const { house, send } = await setStage()
  expect((await send(request())).status).toBe(401)
  expect(house.received).toEqual([])
})

it('takes a body that is sent again once', async () => {
  const { house, send } = await setStage()
  const request = signed(body())
  expect((await send(request)).status).toBe(200)
  expect((await send(request)).status).toBe(200)
  expect(house.received).toHaveLength(1)
})

it('refuses a body of two megabytes', async () => {
  const { house, send } = await setStage()
  const long = envelope(message(`<@${bot}> ${'a'.repeat(2 * 1024 * 1024)}`))
  const answer = await send(signed(long)).catch(() => null)
  expect(answer?.status ?? 413).toBe(413)
  expect(house.received).toEqual([])
})

it('answers the question by which Slack makes sure of the address', async () => {
  const { send } = await setStage()
  const answer = await send(signed(JSON.stringify({ type: 'url_verification', challenge: 'are you there?' })))
  expect(await answer.json()).toEqual({ challenge: 'are you there?' })
})

it('knows no other addresses', async () => {
  const { adapter } = await setStage()
  expect((await fetch(`http://127.0.0.1:${adapter.port}/`)).status).toBe(404)
})
