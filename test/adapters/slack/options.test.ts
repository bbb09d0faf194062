import { describe, expect, it } from 'vitest'
import { slack } from '../../../adapters/slack/index.ts'
import { startSlack } from '../../../adapters/slack/start.ts'
import { fakeHouse } from '../web/fake-context.ts'
import { acme, optionsFor } from './acme.ts'
import { startSlackServer } from './slack-server.ts'
import { atTheEnd } from './stage.ts'

describe('the environment', () => {
  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_CLIENT_ID: '1' }, 'SLACK_CLIENT_SECRET'],
    [{ SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2' }, 'SLACK_PUBLIC_URL'],
  ])('of %j wants %s as well', (environment, option) => {
    expect(() => slack.options.parse(environment)).toThrow(option)
  })

  it('asks for Slack with a token or a client, and takes a socket where there is one', () => {
    expect([slack.wanted?.({}), slack.wanted?.({ SLACK_BOT_TOKEN: 'x' })]).toEqual([false, true])
    const both = slack.options.parse({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })
    expect(both.transport).toEqual({ kind: 'socket', appToken: 'xapp-1' })
  })
})

it('says at the start that a token is refused', async () => {
  const server = await startSlackServer([])
  atTheEnd(() => server.close())
  await expect(startSlack(optionsFor(server), fakeHouse().context)).rejects.toMatchObject({
    details: { option: 'SLACK_BOT_TOKEN' },
  })
})

it('starts while Slack is away, and works when it is back', async () => {
  const server = await startSlackServer([acme])
  atTheEnd(() => server.close())
  server.mishap = () => ({ status: 503 })
  const adapter = await startSlack(optionsFor(server), fakeHouse().context)
  atTheEnd(() => adapter.close())
  server.mishap = () => null
  const outbound = {
    key: 'm1',
    op: 'post' as const,
    platform: 'slack',
    workspace: 'local',
    channel: 'C0SHOP',
    thread: '1763000001.000001',
    audience: { kind: 'thread' as const },
    language: 'en' as const,
    content: [{ type: 'prose' as const, text: 'Hello' }],
    text: 'Hello',
    sentAt: '2026-11-22T03:00:00.000Z',
  }
  await adapter.deliver(outbound)
  expect(server.messages).toHaveLength(1)
})
