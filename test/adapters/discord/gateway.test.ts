import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { discord } from '../../../adapters/discord/index.ts'
import { fakeHouse } from '../web/fake-context.ts'
import { openDiscordHouse } from './house.ts'
import { startPlatform } from './platform/start-platform.ts'

const patience = { timeout: 30_000 }

describe('the connection to the gateway', () => {
  it('resumes after a break, and takes what it is told twice only once', async () => {
    const house = await openDiscordHouse()
    const { world, people, gateway } = house.platform
    const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await house.turns(1)
    gateway.drop(4000)
    people.say({ channel: thread }, `<@${world.bot}> help`)
    await gateway.until('resume', 1)
    await house.turns(2)
    const before = world.in(thread).length
    const again = people.say({ channel: thread }, `<@${world.bot}> status`)
    await house.turns(3)
    expect(house.stored.filter((id) => id === thread)).toHaveLength(1)
    expect(house.stored).toContain(again)
    expect(world.in(thread).length).toBeGreaterThan(before)
    await house.close()
  })

  it('begins a new session where the old one is refused', async () => {
    const house = await openDiscordHouse()
    const { world, people, gateway } = house.platform
    gateway.forgetSessions()
    gateway.drop(4000)
    await gateway.until('identify', 2)
    const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await house.turns(1)
    expect(world.in(thread).length).toBeGreaterThan(0)
    await house.close()
  })

  it('drops an event that an earlier life has had already', async () => {
    const platform = await startPlatform()
    const folder = await mkdtemp(join(tmpdir(), 'visao-discord-'))
    const first = await openDiscordHouse({ platform, folder })
    const { world, people } = platform
    const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await first.turns(1)
    await first.close()
    const posted = world.in(thread).length
    const second = await openDiscordHouse({ platform, folder })
    people.say({ channel: world.text, id: thread }, `<@${world.bot}> hello`)
    people.say({ channel: thread }, `<@${world.bot}> help`)
    await second.turns(1)
    const { length } = world.in(thread).slice(posted)
    expect(length).toBeGreaterThan(0)
    const [stored] = await second.app.library.threads(`discord:${world.guild}`)
    const spoken = await second.app.library.transcript(
      `discord:${world.guild}`,
      world.text,
      stored?.thread ?? '',
    )
    expect(spoken.filter((entry) => entry.direction === 'in')).toHaveLength(2)
    const kept = JSON.parse((await second.app.kept('discord').read(`thread.${thread}`)) ?? '{}')
    expect(kept, 'its place is not forgotten').toMatchObject({ place: thread })
    await second.close()
    await platform.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('erases the library of a server that it left long ago, and no other', async () => {
    const platform = await startPlatform({ checks: false })
    const folder = await mkdtemp(join(tmpdir(), 'visao-discord-'))
    const { world, people, gateway } = platform
    const first = await openDiscordHouse({ platform, folder })
    const kept = first.app.kept('discord')
    people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await first.turns(1)
    const other = '20000000000000077'
    await first.app.receive({
      id: 'elsewhere',
      platform: 'discord',
      workspace: `discord:${other}`,
      thread: { channel: '39999999999999998', thread: '39999999999999998', isDirect: false },
      actor: { id: '70000000000000001', name: 'An' },
      payload: { kind: 'message', text: 'hello' },
      receivedAt: '2026-10-19T08:00:00.000Z',
    })
    await first.turns(2)
    gateway.dispatch('GUILD_DELETE', { id: other })
    await vi.waitFor(async () => expect(await kept.read(`left.${other}`)).not.toBeNull(), patience)
    await kept.write(`left.${other}`, '2026-10-20T08:00:00.000Z')
    await first.close()
    const second = await openDiscordHouse({ platform, folder })
    const later = second.app.kept('discord')
    await vi.waitFor(async () => expect(await later.read(`left.${other}`)).toBeNull(), patience)
    expect(await second.app.library.threads(`discord:${other}`)).toEqual([])
    expect(await second.app.library.threads(`discord:${world.guild}`)).toHaveLength(1)
    await second.close()
    await platform.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('tells how long ago the gateway answered', async () => {
    const platform = await startPlatform({ heartbeatMs: 200 })
    const house = await openDiscordHouse({ platform })
    await platform.gateway.until('heartbeat', 2)
    const age = house.bot.heartbeatAge()
    expect(age).not.toBeNull()
    expect(age).toBeGreaterThanOrEqual(0)
    await house.close()
    await platform.close()
  })

  it('talks over two shards at once', async () => {
    const house = await openDiscordHouse({ environment: { DISCORD_SHARDS: '2' } })
    const { world, people, gateway } = house.platform
    expect(gateway.heard.filter((one) => one.what === 'identify').map((one) => one.shard)).toEqual([0, 1])
    const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await house.turns(1)
    // Both shards of this gateway tell the same; a real one tells each guild's to one of them.
    expect(house.stored).toEqual([thread])
    await house.close()
  })

  it('names the variable where Discord refuses the token or the intent', async () => {
    const platform = await startPlatform({ checks: false })
    const options = discord.options.parse({ DISCORD_TOKEN: 'wrong', DISCORD_API: platform.rest.url })
    platform.rest.trouble = ({ path }) =>
      path === '/gateway/bot' ? { status: 401, body: { code: 0, message: '401: Unauthorized' } } : null
    await expect(discord.start(options, fakeHouse().context)).rejects.toMatchObject({
      code: 'option_invalid',
      details: { option: 'DISCORD_TOKEN' },
    })
    await platform.close()
  })

  it('says so where the intent to read messages was not granted', async () => {
    const platform = await startPlatform({ checks: false })
    const options = discord.options.parse({
      DISCORD_TOKEN: 'a.loopback.token',
      DISCORD_API: platform.rest.url,
      DISCORD_MESSAGE_CONTENT: 'on',
    })
    platform.gateway.refuseIdentify(4014)
    await expect(discord.start(options, fakeHouse().context)).rejects.toMatchObject({
      code: 'option_invalid',
      details: { option: 'DISCORD_MESSAGE_CONTENT' },
    })
    await platform.close()
  })
})
