import type { Installation } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { slack } from '../../../adapters/slack/index.ts'
import { createInstallations } from '../../../adapters/slack/install/installations.ts'
import { createSeal } from '../../../adapters/slack/install/seal.ts'
import { startSlack } from '../../../adapters/slack/start.ts'
import { fakeHouse } from '../web/fake-context.ts'
import { acme } from './acme.ts'
import { bot, channel, envelope, message, team } from './payloads.ts'
import { signed, signingSecret } from './signed.ts'
import { startSlackServer } from './slack-server.ts'
import { atTheEnd } from './stage.ts'

const nowMs = () => Date.now()
const inSeconds = (seconds: number) => Math.floor(nowMs() / 1000) + seconds

function installation(more: Partial<Installation> = {}): Installation {
  return {
    team: { id: team, name: 'Acme' },
    enterprise: undefined,
    user: { token: undefined, scopes: undefined, id: 'U0AN' },
    bot: {
      token: 'xoxb-old',
      refreshToken: 'refresh-1',
      expiresAt: inSeconds(60),
      scopes: ['chat:write'],
      id: 'B1',
      userId: bot,
    },
    tokenType: 'bot',
    isEnterpriseInstall: false,
    authVersion: 'v2',
    ...more,
  }
}

async function open(stored: Installation) {
  const server = await startSlackServer([acme])
  atTheEnd(() => server.close())
  const { context, received } = fakeHouse()
  const installations = createInstallations(context.kept, createSeal(context.secret), nowMs)
  await installations.storeInstallation(stored)
  const options = slack.options.parse({
    SLACK_CLIENT_ID: 'visao',
    SLACK_CLIENT_SECRET: 'secret',
    SLACK_PUBLIC_URL: 'https://visao.example.com',
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: '0',
    SLACK_API_URL: server.url,
  })
  const adapter = await startSlack(options, context)
  atTheEnd(() => adapter.close())
  const send = (body: string) => fetch(`http://127.0.0.1:${adapter.port}/slack/events`, signed(body))
  return { server, adapter, send, received, context }
}

const outbound = (key: string) => ({
  key,
  op: 'post' as const,
  platform: 'slack',
  workspace: `slack:${team}`,
  channel,
  thread: '1763000001.000001',
  audience: { kind: 'thread' as const },
  language: 'en' as const,
  content: [{ type: 'prose' as const, text: 'Hello' }],
  text: 'Hello',
  sentAt: '2026-11-22T03:00:00.000Z',
})

describe('a token that is about to run out', () => {
  it('is renewed once before messages are sent, and the new one is kept', async () => {
    const { server, adapter, send, context } = await open(installation())
    await send(envelope(message(`<@${bot}> why?`)))
    await Promise.all(['m1', 'm2', 'm3'].map((key) => adapter.deliver(outbound(key))))
    const renewals = server.calls.filter(({ method }) => method === 'oauth.v2.access')
    expect(renewals.map(({ args }) => args.refresh_token)).toEqual(['refresh-1'])
    expect(server.messages).toHaveLength(3)
    const seal = createSeal(context.secret)
    const kept = seal.open((await context.kept.read(`install.${team}`)) ?? '') ?? ''
    expect(JSON.parse(kept).bot).toMatchObject({ token: acme.token, refreshToken: 'refresh-2' })
  })

  it('holds messages back while it cannot be renewed', async () => {
    const { server, adapter, send } = await open({
      ...installation(),
      bot: undefined,
    } as unknown as Installation)
    await send(envelope(message(`<@${bot}> why?`)))
    const fault = await adapter.deliver(outbound('m1')).catch((one: unknown) => one)
    expect(fault).toMatchObject({ code: 'platform_busy' })
    expect(server.messages).toEqual([])
  })
})

describe('an organisation that has installed the app', () => {
  it('gives each of its teams a workspace of its own with one token', async () => {
    const { server, adapter, send, received } = await open(
      installation({
        team: undefined,
        enterprise: { id: 'E0ORG' },
        isEnterpriseInstall: true,
        bot: { token: acme.token, scopes: [], id: 'B1', userId: bot },
      } as Partial<Installation>),
    )
    const authorizations = [{ enterprise_id: 'E0ORG', team_id: team, is_enterprise_install: true }]
    for (const one of [team, 'T0SISTER'])
      await send(
        envelope(message(`<@${bot}> why?`), {
          team_id: one,
          context_team_id: one,
          context_enterprise_id: 'E0ORG',
          authorizations,
        }),
      )
    expect(received.map(({ workspace }) => workspace)).toEqual([`slack:${team}`, 'slack:T0SISTER'])
    await adapter.deliver({ ...outbound('m1'), workspace: 'slack:T0SISTER' })
    expect(server.messages).toHaveLength(1)
  })
})

describe('what is kept locked', () => {
  it('opens with the same secret only, and not when it was changed', () => {
    const locked = createSeal('one').lock('xoxb-secret')
    expect(createSeal('one').open(locked)).toBe('xoxb-secret')
    expect(createSeal('two').open(locked)).toBeNull()
    const bytes = Buffer.from(locked, 'base64')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    expect(createSeal('one').open(bytes.toString('base64'))).toBeNull()
    expect(createSeal('one').lock('xoxb-secret')).not.toBe(locked)
  })
})
