import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DiscordHouse, openDiscordHouse } from './house.ts'
import type { Body } from './platform/world.ts'

let house: DiscordHouse
beforeEach(async () => {
  house = await openDiscordHouse()
})
afterEach(async () => {
  expect(house.platform.rest.problems).toEqual([])
  await house.close()
})

const question = 'why do mobile visitors buy less?'

describe('a conversation on Discord', () => {
  it('opens a thread below the question and answers in it, with a way to write freely', async () => {
    const { world, people } = house.platform
    const token = people.command({ channel: world.text }, 'new', { question })
    expect((await people.answered(token))[0]).toMatchObject({ type: 4 })
    await house.turns(1)
    const [line] = world.in(world.text)
    expect(JSON.stringify(line?.body)).toContain(`**An** asks: ${question}`)
    expect(world.channels.get(String(line?.id))?.name).toBe(question)
    const said = world.in(String(line?.id))
    expect(JSON.stringify(said.at(-1)?.body)).toContain('w:answer')
    expect(said.every(({ body }) => body.enforce_nonce === true)).toBe(true)
  })

  it('is in the inbox before the interaction is answered', async () => {
    const { world, people, rest } = house.platform
    const storedThen: boolean[] = []
    const id = '91000000000000001'
    rest.trouble = ({ path }) => {
      if (path.endsWith('/callback')) storedThen.push(house.stored.includes(id))
      return null
    }
    await people.answered(people.command({ channel: world.text, id }, 'new', { question }))
    expect(storedThen).toEqual([true])
    await house.turns(1)
  })

  it('goes on below a mention, and leaves what is said without one alone', async () => {
    const { world, people } = house.platform
    const thread = people.say({ channel: world.text }, `<@${world.bot}> ${question}`)
    await house.turns(1)
    expect(world.in(thread).length).toBeGreaterThan(0)
    expect(world.in(world.text)).toEqual([])
    people.say({ channel: thread }, 'nobody reads this')
    people.say({ channel: thread }, `<@${world.bot}> help`)
    await house.turns(2)
    const [stored] = await house.app.library.threads(`discord:${world.guild}`)
    const spoken = await house.app.library.transcript(
      `discord:${world.guild}`,
      world.text,
      stored?.thread ?? '',
    )
    expect(spoken.filter((entry) => entry.direction === 'in').map((entry) => entry.text)).toEqual([
      question,
      'help',
    ])
  })

  it('opens a post in the forum that the operator named, and shows the status by its tags', async () => {
    await house.close()
    const forum = '30000000000000002'
    house = await openDiscordHouse({ environment: { DISCORD_FORUMS: forum } })
    const { world, people } = house.platform
    const token = people.command({ channel: world.text }, 'new', { question })
    await house.turns(1)
    const post = [...world.channels.values()].find((one) => one.parent === forum)
    expect(post?.name).toBe(question)
    const answers = await people.answered(token, 2)
    expect(JSON.stringify(answers.at(-1))).toContain(`<#${post?.id}>`)
    expect(world.in(post?.id ?? '').length).toBeGreaterThan(1)
  })

  it('takes direct messages as they are typed, in a library of the person', async () => {
    const { world, people } = house.platform
    const channel = people.direct()
    people.say({ channel }, question)
    await house.turns(1)
    const [message] = world.in(channel)
    expect(JSON.stringify(message?.body)).not.toContain('w:answer')
    expect(await house.app.library.threads('discord:dm:70000000000000001')).toHaveLength(1)
    expect(await house.app.library.threads(`discord:${world.guild}`)).toEqual([])
  })

  it('answers in direct messages where only its user has brought it along', async () => {
    const { world, people } = house.platform
    const token = people.command({ channel: world.text, brought: true }, 'new', { question })
    const [answer] = await people.answered(token)
    expect(answer).toMatchObject({ type: 4, data: { flags: 64 + (1 << 15) } })
    await house.turns(1)
    expect(world.in(people.direct()).length).toBeGreaterThan(0)
    expect(world.in(world.text)).toEqual([])
    expect(await house.app.library.threads(`discord:${world.guild}`)).toEqual([])
  })

  it('shares the library of the page with its home server, and with its members in direct messages', async () => {
    await house.close()
    house = await openDiscordHouse({ environment: { DISCORD_HOME_GUILD: '20000000000000001' } })
    const { world, people } = house.platform
    people.say({ channel: people.direct() }, question)
    await house.turns(1)
    expect(await house.app.library.threads('local')).toHaveLength(1)
    world.members.clear()
    const stranger = { id: '70000000000000003', username: 'binh', global_name: 'Bình' }
    people.say({ channel: people.direct(stranger), by: stranger }, question)
    await house.turns(2)
    expect(await house.app.library.threads('local')).toHaveLength(1)
    expect(await house.app.library.threads(`discord:dm:${stranger.id}`)).toHaveLength(1)
  })

  it('names the permission that it is missing, and stores nothing', async () => {
    const { world, people } = house.platform
    const permissions = String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 15n) | (1n << 38n))
    const token = people.command({ channel: world.text, permissions, locale: 'vi' }, 'new', { question })
    const [answer] = await people.answered(token)
    expect(JSON.stringify(answer)).toContain('Tạo chủ đề công khai')
    expect(await house.app.library.threads(`discord:${world.guild}`)).toEqual([])
  })

  it('begins a conversation below somebody else’s message', async () => {
    const { world, people } = house.platform
    const message = {
      id: world.id(),
      channel_id: world.text,
      type: 0,
      author: { id: '70000000000000002', username: 'lan', global_name: 'Lan' },
      content: `${question} <@70000000000000002>`,
      mentions: [{ id: '70000000000000002', username: 'lan', global_name: 'Lan' }],
      attachments: [],
    }
    await people.answered(people.onMessage({ channel: world.text }, 'Build an insight from this', message))
    await house.turns(1)
    expect(world.channels.get(message.id)?.parent).toBe(world.text)
    const quoted = people.onMessage({ channel: message.id }, 'Use as a quote', {
      ...message,
      id: world.id(),
      content: 'I gave up on the "third" page',
    })
    await people.answered(quoted)
    await house.turns(2)
    const spoken = await house.store.transcript({
      workspace: `discord:${world.guild}`,
      platform: 'discord',
      channel: world.text,
      thread: message.id,
    })
    const taken = spoken.flatMap((entry) => (entry.direction === 'in' ? [entry.inbound.payload] : []))
    expect(taken).toEqual([
      { kind: 'message', text: `${question} @Lan` },
      { kind: 'command', name: 'customer_quote', text: 'I gave up on the "third" page' },
    ])
  })

  it('takes a file and words from the form for any answer', async () => {
    const { world, people, rest } = house.platform
    const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
    await house.turns(1)
    rest.attachments.set('/files/1', 'device,purchased\nmobile,1\ndesktop,0\n')
    const file = {
      id: '80000000000000001',
      filename: 'shop.csv',
      size: 36,
      url: rest.url.replace('/api', '/files/1'),
    }
    const [opened] = await people.answered(people.press({ channel: thread }, 'w:answer'))
    expect(opened?.type).toBe(9)
    const modal = opened?.data as Body
    const token = people.fill({ channel: thread }, modal, { text: 'our data', files: [file.id] }, [file])
    await people.answered(token)
    await house.turns(2)
    expect(JSON.stringify(world.in(thread).at(-1)?.body)).toContain('shop.csv')
    const [empty] = await people.answered(people.fill({ channel: thread }, modal, { text: '  ', files: [] }))
    expect(JSON.stringify(empty)).toContain('There was nothing in it')
  })

  it('fetches files from Discord alone', async () => {
    const { world, people } = house.platform
    const file = {
      id: '80000000000000002',
      filename: 'shop.csv',
      size: 5,
      url: 'http://169.254.169.254/latest',
    }
    const thread = people.say({ channel: world.text }, `<@${world.bot}>`, { attachments: [file] })
    const [told] = await people.messages(thread, 1)
    expect(JSON.stringify(told?.body)).toContain('not one that I may reach')
  })
})
