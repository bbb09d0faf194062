import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '../../../src/conversation/content.ts'
import { type DiscordHouse, now, openDiscordHouse } from './house.ts'
import { type Platform, startPlatform } from './platform/start-platform.ts'
import type { Body } from './platform/world.ts'

let platform: Platform
let folder: string
let house: DiscordHouse
beforeAll(async () => {
  platform = await startPlatform()
})
afterAll(() => platform.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'visao-discord-'))
  house = await openDiscordHouse({ platform, folder })
})
afterEach(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
  expect(platform.rest.problems).toEqual([])
})

const fields = Array.from({ length: 7 }, (_, place) => ({
  name: `field${place}`,
  kind: 'short' as const,
  label: `Field ${place}`,
  required: false,
}))
const form: Content = [{ type: 'form', id: 'f_form', title: 'A long form', submit: 'Send', fields }]

async function show(content: Content, thread: string): Promise<void> {
  await house.bot.deliver({
    key: `shown.${thread}`,
    op: 'post',
    platform: 'discord',
    workspace: 'w',
    channel: platform.world.text,
    thread,
    audience: { kind: 'thread' },
    language: 'en',
    content,
    text: 'shown',
    sentAt: now,
  })
}

async function begun(): Promise<string> {
  const { world, people } = platform
  const thread = people.say({ channel: world.text }, `<@${world.bot}> hello`)
  await house.turns(1)
  return thread
}

describe('the controls of a message', () => {
  it('chain a long form over several modals and hand it over once, whole', async () => {
    const { people } = platform
    const thread = await begun()
    await show(form, thread)
    const [first] = await people.answered(people.press({ channel: thread }, 'f:f_form:0'))
    const page = first?.data as Body
    const values = Object.fromEntries(fields.map(({ name }) => [name, `value of ${name}`]))
    const [more] = await people.answered(people.fill({ channel: thread }, page, values))
    expect(JSON.stringify(more)).toContain('f:f_form:1')
    const stored = house.stored.length
    const [second] = await people.answered(people.press({ channel: thread }, 'f:f_form:1'))
    const end = people.fill({ channel: thread }, second?.data as Body, values)
    expect(JSON.stringify(await people.answered(end))).toContain('I have all of it')
    expect(house.stored).toHaveLength(stored + 1)
    await house.turns(2)
    const workspace = `discord:${platform.world.guild}`
    const key = { workspace, platform: 'discord', channel: platform.world.text, thread }
    const spoken = await house.store.transcript(key)
    const payload = spoken.findLast((entry) => entry.direction === 'in')
    expect(payload).toMatchObject({ inbound: { payload: { kind: 'form_submit', ref: 'f_form', values } } })
  })

  it('say what they can where a form is none of the house any more', async () => {
    const { people } = platform
    const thread = await begun()
    const token = people.press({ channel: thread, locale: 'vi' }, 'f:f_unknown:0')
    const answers = await people.answered(token, 2)
    expect(answers[0]).toMatchObject({ type: 5 })
    expect(JSON.stringify(answers[1])).toContain('content')
  })

  it('show what a figure rests on to the one who asks', async () => {
    const { people } = platform
    const thread = await begun()
    const answers = await people.answered(people.press({ channel: thread }, 'e:rd_none'), 2)
    expect(answers[0]).toMatchObject({ type: 5, data: { flags: 64 } })
    expect(JSON.stringify(answers[1])).toContain('I do not find this')
  })

  it('put a choice to the vote', async () => {
    const { world, people } = platform
    const thread = await begun()
    const options = ['First statement', 'Second statement'].map((label, place) => ({
      id: `o${place}`,
      label,
    }))
    await show([{ type: 'choice', id: 'a_choice', label: 'Which one?', many: false, options }], thread)
    const before = world.in(thread).length
    people.press({ channel: thread }, 'v:a_choice')
    people.press({ channel: thread }, 'v:a_choice')
    const posted = await people.messages(thread, before + 1)
    expect(posted.at(-1)?.body.poll).toMatchObject({
      answers: [
        { poll_media: { text: '1. First statement' } },
        { poll_media: { text: '2. Second statement' } },
      ],
    })
  })

  it('go nowhere in a thread that they do not belong to', async () => {
    const { people } = platform
    const thread = await begun()
    people.press({ channel: thread }, 'a:a_forged')
    await house.turns(2)
    const spoken = await house.app.library.transcript(
      `discord:${platform.world.guild}`,
      platform.world.text,
      thread,
    )
    expect(spoken.at(-1)?.text).not.toBe('')
    expect(spoken.at(-1)?.direction).toBe('out')
  })
})

describe('the commands', () => {
  it('are registered once and complete what is typed', async () => {
    const { world, people, rest } = platform
    const puts = () =>
      rest.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    await rest.until(() => puts().length > 0)
    const count = puts().length
    await house.close()
    house = await openDiscordHouse({ platform, folder })
    const [completed] = await people.answered(people.complete({ channel: world.text }, 'new', 'metric', ''))
    expect(completed).toMatchObject({ type: 8, data: { choices: [] } })
    expect(puts()).toHaveLength(count)
  })

  it.each(['insights', 'review', 'sources', 'status', 'help', 'digest'] as const)(
    'answer %s in private outside a conversation',
    async (sub) => {
      const { world, people } = platform
      const token = people.command({ channel: world.text, locale: 'vi' }, sub)
      const answers = await people.answered(token, 2)
      expect(answers[0]).toMatchObject({ type: 5, data: { flags: 64 } })
      expect(answers).toHaveLength(2)
      expect(house.stored).toEqual([])
    },
  )

  it('run in a conversation as they would when typed', async () => {
    const { people } = platform
    const thread = await begun()
    people.command({ channel: thread }, 'language', { to: 'vi' })
    await house.turns(2)
    const spoken = await house.app.library.transcript(
      `discord:${platform.world.guild}`,
      platform.world.text,
      thread,
    )
    expect(spoken.at(-1)?.text).toMatch(/tiếng Việt/iu)
  })
})
