import { describe, expect, it } from 'vitest'
import { startEmulated } from './emulated.ts'
import { envelope, message } from './payloads.ts'
import { signed, signingSecret } from './signed.ts'
import { openWholeHouse } from './whole-house.ts'

const [acme, bravo] = ['T0ACME', 'T0BRAVO'] as const
const teams = [
  { team: acme, person: { name: 'an', locale: 'en-US' } },
  { team: bravo, person: { name: 'lan', locale: 'vi-VN' } },
]
const publicUrl = 'http://127.0.0.1:1'

async function open() {
  const slack = await startEmulated(teams, `${publicUrl}/slack/oauth_redirect`)
  const house = await openWholeHouse(
    {
      SLACK_CLIENT_ID: 'visao',
      SLACK_CLIENT_SECRET: 'secret',
      SLACK_PUBLIC_URL: publicUrl,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_API_URL: slack.api,
    },
    [`slack:${acme}`, `slack:${bravo}`],
  )
  const here = `http://127.0.0.1:${house.adapter.port}`

  /** Begins to install as a browser does; gives where Slack sends it, and the cookie it keeps. */
  async function begin(team: string) {
    const page = await fetch(`${here}/slack/install`, { redirect: 'manual' })
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const back = new URL(await slack.allow(team, page.headers.get('location') ?? ''))
    return { cookie, back: `${here}${back.pathname}${back.search}` }
  }
  async function install(team: string): Promise<void> {
    const { cookie, back } = await begin(team)
    const answer = await fetch(back, { headers: { cookie } })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Visao')])
  }
  const say = (team: string, event: object) => {
    const authorizations = [
      { enterprise_id: null, team_id: team, user_id: 'U', is_enterprise_install: false },
    ]
    const from = { team_id: team, context_team_id: team, authorizations }
    return fetch(`${here}/slack/events`, signed(envelope(event, from)))
  }
  return { slack, begin, install, say, ...house }
}

/** A message that the emulator knows as well, so that there is something to reply to. */
async function ask(slack: Awaited<ReturnType<typeof open>>['slack'], team: string, text: string) {
  const { channels } = (await slack.call(team, 'conversations.list', {})) as {
    channels: { id: string; name: string }[]
  }
  const channel = channels.find(({ name }) => name === 'shop')?.id ?? ''
  const posted = (await slack.call(team, 'chat.postMessage', { channel, text })) as { ts: string }
  const { members } = (await slack.call(team, 'users.list', {})) as {
    members: { id: string; is_bot: boolean; name: string }[]
  }
  const person = members.find(({ name }) => name === 'an' || name === 'lan')?.id ?? ''
  const bot = (await slack.call(team, 'auth.test', {})) as { user_id: string }
  const replies = async () =>
    (
      (await slack.call(team, 'conversations.replies', { channel, ts: posted.ts })) as {
        messages: { ts: string; text: string }[]
      }
    ).messages.filter(({ ts }) => ts !== posted.ts)
  const said = message(`<@${bot.user_id}> ${text}`, { channel, user: person, ts: posted.ts })
  return { said, replies }
}

describe('an app that many teams install', () => {
  it('talks with two workspaces at the same time, each in its language and with its own data', async () => {
    const { slack, install, say, store } = await open()
    await install(acme)
    await install(bravo)
    const english = await ask(slack, acme, 'why do mobile visitors buy less?')
    const vietnamese = await ask(slack, bravo, 'vì sao khách mua trên điện thoại ít hơn?')
    const answers = await Promise.all([say(acme, english.said), say(bravo, vietnamese.said)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await expect.poll(async () => (await english.replies()).length, { timeout: 30_000 }).toBeGreaterThan(1)
    await expect.poll(async () => (await vietnamese.replies()).length, { timeout: 30_000 }).toBeGreaterThan(1)
    expect((await english.replies()).map(({ text }) => text).join('\n')).toMatch(/Mobile.+Desktop/u)
    expect((await vietnamese.replies()).map(({ text }) => text).join('\n')).toMatch(/[ăâêôơưđ]/u)
    for (const [workspace, other] of [
      [`slack:${acme}`, /[ưđ]/u],
      [`slack:${bravo}`, /why do mobile/u],
    ] as const) {
      const threads = await store.threads(workspace)
      expect(threads).toHaveLength(1)
      expect(JSON.stringify(threads.map(({ title }) => title))).not.toMatch(other)
    }
  })

  it('keeps no token in the clear', async () => {
    const { install, store } = await open()
    await install(acme)
    const kept = await store.settings('*', 'slack.install.')
    expect(Object.keys(kept)).toEqual([`slack.install.${acme}`])
    expect(JSON.stringify(kept)).not.toContain('xoxb-')
  })

  it('refuses an installation that was begun in another browser', async () => {
    const { begin, store } = await open()
    const first = await begin(acme)
    const second = await begin(acme)
    for (const cookie of ['', second.cookie])
      expect((await fetch(first.back, { headers: { cookie } })).status).toBe(400)
    expect(await store.settings('*', 'slack.install.')).toEqual({})
  })

  it('is erased with everything when a team uninstalls it, and the other team stays', async () => {
    const { slack, install, say, store } = await open()
    await install(acme)
    await install(bravo)
    const english = await ask(slack, acme, 'why do mobile visitors buy less?')
    const vietnamese = await ask(slack, bravo, 'vì sao khách mua trên điện thoại ít hơn?')
    await say(acme, english.said)
    await say(bravo, vietnamese.said)
    await expect.poll(async () => (await vietnamese.replies()).length, { timeout: 30_000 }).toBeGreaterThan(1)
    await expect.poll(async () => (await english.replies()).length, { timeout: 30_000 }).toBeGreaterThan(1)
    expect((await say(acme, { type: 'app_uninstalled' })).status).toBe(200)
    await expect.poll(() => store.workspaces()).toEqual([`slack:${bravo}`])
    expect(Object.keys(await store.settings('*', 'slack.'))).toEqual(
      expect.not.arrayContaining([expect.stringContaining(acme)]),
    )
    expect((await say(acme, english.said)).status).toBe(200)
    expect(await store.threads(`slack:${acme}`)).toEqual([])
  })
})
