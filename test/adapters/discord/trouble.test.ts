import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import type { Outbound } from '../../../src/conversation/outbound.ts'
import { type DiscordHouse, now, openDiscordHouse } from './house.ts'
import { refused } from './platform/answers.ts'
import { startPlatform } from './platform/start-platform.ts'
import { an } from './platform/world.ts'

let house: DiscordHouse
beforeEach(async () => {
  house = await openDiscordHouse()
})
afterEach(() => house.close())

const isPost = ({ method, path }: { method: string; path: string }) =>
  method === 'POST' && path.endsWith('/messages')

function saying(key: string, place: string, text: string, more: Partial<Outbound> = {}): Outbound {
  const content: Content = [{ type: 'prose', text }]
  return {
    key,
    op: 'post',
    platform: 'discord',
    workspace: 'w',
    channel: place,
    thread: place,
    audience: { kind: 'thread' },
    language: 'en',
    content,
    text,
    sentAt: now,
    ...more,
  }
}

describe('in trouble, the bot', () => {
  it('loses and doubles nothing when Discord says again and again that it asks too often', async () => {
    const { world, rest } = house.platform
    let asked = 0
    rest.trouble = (request) => {
      if (!isPost(request)) return null
      asked += 1
      if (asked % 3 !== 0) return null
      const global = asked % 2 === 0
      const retry = { 'retry-after': '0.05', ...(global ? { 'x-ratelimit-global': 'true' } : {}) }
      return { status: 429, headers: retry, body: { message: 'slow down', retry_after: 0.05, global } }
    }
    const keys = Array.from({ length: 60 }, (_, place) => `storm${place}`)
    await Promise.all(keys.map((key) => house.bot.deliver(saying(key, world.text, key))))
    expect(rest.limited()).toBeGreaterThan(10)
    const stand = world.in(world.text).map(({ body }) => /storm\d+/u.exec(JSON.stringify(body))?.[0])
    expect(stand).toHaveLength(60)
    expect(new Set(stand).size).toBe(60)
  })

  it('gets everything through where fifty requests a second are taken', async () => {
    const { world, rest } = house.platform
    let window = { from: 0, count: 0 }
    rest.trouble = (request) => {
      if (!isPost(request)) return null
      if (performance.now() - window.from > 1_000) window = { from: performance.now(), count: 0 }
      window.count += 1
      if (window.count <= 50) return null
      const headers = { 'retry-after': '0.3', 'x-ratelimit-global': 'true' }
      return { status: 429, headers, body: { message: 'too many', retry_after: 0.3, global: true } }
    }
    const like = world.channels.get(world.text)
    if (like === undefined) throw new Error('there is no text channel')
    const channels = Array.from({ length: 120 }, (_, place) =>
      String(31_000_000_000_000_000n + BigInt(place)),
    )
    for (const id of channels) world.channels.set(id, { ...like, id, messages: [] })
    await Promise.all(channels.map((id, place) => house.bot.deliver(saying(`key${place}`, id, 'one'))))
    expect(channels.map((id) => world.in(id).length)).toEqual(channels.map(() => 1))
  })

  it('does not post twice when an answer to a post was lost', async () => {
    const { world, rest } = house.platform
    let lost = 0
    rest.trouble = (request) => {
      if (!isPost(request) || lost > 0) return null
      lost += 1
      const { body } = request as { body: { nonce: string } }
      world.add({ channel: world.text, body: request.body as object as never, files: [], nonce: body.nonce })
      return { status: 502 }
    }
    await house.bot.deliver(saying('once', world.text, 'only once'))
    expect(lost).toBe(1)
    expect(world.in(world.text)).toHaveLength(1)
  })

  it('says in plain words what Discord refuses as it is drawn, whole and once', async () => {
    const { world, rest } = house.platform
    rest.trouble = (request) =>
      isPost(request) && JSON.stringify(request).includes('"type":17')
        ? refused(400, 50035, 'Invalid Form Body')
        : null
    const long = Array.from({ length: 700 }, (_, place) => `word${place}.`).join(' ')
    await house.bot.deliver(saying('refused', world.text, `${long} @everyone`))
    const said = world.in(world.text).map(({ body }) => JSON.stringify(body))
    expect(said.length).toBeGreaterThan(1)
    for (const word of ['word0.', 'word350.', 'word699.'])
      expect(said.filter((body) => body.includes(word))).toHaveLength(1)
    expect(said.join('')).not.toContain('@everyone')
  })

  it('finds what an earlier life had posted, long after Discord has forgotten its nonce', async () => {
    const { world } = house.platform
    const outbound = saying('found', world.text, 'posted before the crash')
    expect(await house.bot.find?.(outbound)).toBeNull()
    const posted = await house.bot.deliver(outbound)
    await house.bot.deliver(saying('later', world.text, 'another one'))
    expect(await house.bot.find?.(outbound)).toEqual(posted)
  })

  it('replaces an earlier message in its place', async () => {
    const { world } = house.platform
    await house.bot.deliver(saying('card', world.text, 'first'))
    await house.bot.deliver(saying('card.again', world.text, 'second', { op: 'update', replaces: 'card' }))
    await house.bot.deliver(saying('card.third', world.text, 'third', { op: 'update', replaces: 'card' }))
    expect(world.in(world.text)).toHaveLength(1)
    expect(JSON.stringify(world.in(world.text)[0]?.body)).toContain('third')
  })

  it('speaks to one person below what they pressed, and otherwise in their direct messages', async () => {
    const { world, people } = house.platform
    const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await house.turns(1)
    const audience = { kind: 'person', person: '70000000000000001' } as const
    const to = { op: 'ephemeral', audience, channel: world.text, thread } as const
    await house.bot.deliver(saying('secret.1', thread, 'in direct messages', to))
    expect(JSON.stringify(world.in(people.direct()))).toContain('in direct messages')
    const token = people.command({ channel: thread }, 'status')
    await house.turns(2)
    await house.bot.deliver(saying('secret.2', thread, 'below the command', to))
    expect(JSON.stringify(people.answers(token).at(-1))).toContain('below the command')
    expect(JSON.stringify(world.in(thread))).not.toContain('below the command')
  })

  it('waits where a permission was taken away, and lets go of a place that is gone', async () => {
    const { world, rest } = house.platform
    const gone = await house.bot.deliver(saying('gone', '39999999999999999', 'to nobody'))
    expect(gone.platformId).toBe('gone.gone')
    rest.trouble = (request) => (isPost(request) ? refused(403, 50013, 'Missing Permissions') : null)
    await expect(house.bot.deliver(saying('no', world.text, 'hello'))).rejects.toMatchObject({
      code: 'platform_busy',
      details: { retryAfterMs: 600_000 },
    })
  })

  it('tells in the thread what somebody would not take as a direct message, and finds what stands beside it', async () => {
    const { world, people, rest } = house.platform
    const alone = { audience: { kind: 'direct', person: an.id } } as const
    const toAll = { thread: 'main', audience: { kind: 'channel' } } as const
    const { platformId } = await house.bot.deliver(saying('own', 'main', 'for An', alone))
    expect(world.in(people.direct()).map(({ id }) => id)).toEqual([platformId])
    expect(await house.bot.find?.(saying('own', 'main', 'for An', alone))).toEqual({ platformId })
    const all = await house.bot.deliver(saying('all', world.text, 'for all', toAll))
    expect(await house.bot.find?.(saying('all', world.text, 'for all', toAll))).toEqual(all)
    expect(world.in(world.text).map(({ id }) => id)).toEqual([all.platformId])
    const direct = `/channels/${people.direct()}/messages`
    rest.trouble = ({ path }) => (path === direct ? refused(403, 50007, 'Cannot send messages') : null)
    await house.bot.deliver(saying('refused', 'main', 'for An again', alone))
    expect(JSON.stringify(world.in('main'))).toContain('for An again')
  })

  it('answers in the thread all the same when the acknowledgement came too late, and never tries it again', async () => {
    const { world, people, rest } = house.platform
    let asked = 0
    rest.trouble = ({ path }) => {
      if (!path.endsWith('/callback')) return null
      asked += 1
      return refused(404, 10062, 'Unknown interaction')
    }
    people.command({ channel: world.text }, 'new', { question: 'why do mobile visitors buy less?' })
    await house.turns(1)
    expect(asked).toBe(1)
    const [line] = world.in(world.text)
    expect(world.in(String(line?.id)).length).toBeGreaterThan(0)
  })

  it('opens no second thread when it crashed after the first', async () => {
    const platform = await startPlatform()
    const folder = await mkdtemp(join(tmpdir(), 'visao-discord-'))
    const { world, people } = platform
    const first = await openDiscordHouse({ platform, folder })
    const id = '91000000000000001'
    people.command({ channel: world.text, id }, 'new', { question: 'why?' })
    await first.turns(1)
    const kept = JSON.parse((await first.app.kept('discord').read(`thread.${id}`)) ?? '{}') as object
    await first.close()
    const second = await openDiscordHouse({ platform, folder })
    await second.app.kept('discord').write(`thread.${id}`, JSON.stringify({ ...kept, place: null }))
    await second.bot.deliver(saying('later', id, 'after the crash', { channel: world.text }))
    const threads = [...world.channels.values()].filter((one) => one.parent !== null)
    expect(threads).toHaveLength(1)
    expect(world.in(world.text)).toHaveLength(1)
    expect(JSON.stringify(world.in(threads[0]?.id ?? ''))).toContain('after the crash')
    await second.close()
    await platform.close()
    await rm(folder, { recursive: true, force: true })
  })
})
