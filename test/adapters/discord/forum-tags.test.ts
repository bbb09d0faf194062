import { expect, it } from 'vitest'
import { discord } from '../../../adapters/discord/index.ts'
import type { BoardEntry } from '../../../src/conversation/desk.ts'
import { fakeHouse } from '../web/fake-context.ts'
import { startPlatform } from './platform/start-platform.ts'

const post = '35000000000000001'
const insight: BoardEntry = {
  id: 'in_1',
  statement: 'They want to finish before the bus arrives',
  status: 'ready',
  statusLabel: 'ready',
  metric: 'Conversion rate',
  segment: 'mobile',
  confidence: 'medium',
  passed: 12,
  failed: 0,
  waiting: 0,
  version: 1,
  owner: 'An',
  assignee: null,
  review: 'none',
  reviewLabel: '',
  approvedVersion: null,
  thread: post,
  updatedAt: '2026-11-20T05:00:00.000Z',
}

it('a post wears the status of its insight as a tag, beside the tags that people gave it', async () => {
  const platform = await startPlatform()
  const { world, rest } = platform
  const { forum, guild } = world
  const [draft, ready, , mobile] = ['1', '2', '3', '9'].map((last) => `5000000000000000${last}`)
  world.channels.set(post, {
    id: post,
    type: 11,
    name: 'why?',
    parent: forum,
    guild,
    messages: [],
    tags: [draft ?? '', mobile ?? ''],
  })
  const house = fakeHouse()
  house.insights = [insight]
  const workspace = `discord:${guild}`
  const conversation = { workspace, channel: forum, thread: post, place: post, guild, opening: null }
  await house.context.kept.write(`thread.${post}`, JSON.stringify(conversation))
  const options = discord.options.parse({ DISCORD_TOKEN: 'a.token', DISCORD_API: rest.url })
  const bot = await discord.start(options, house.context)
  const tagged = rest.until(() => world.channels.get(post)?.tags.includes(ready ?? '') === true)
  bot.settled?.({ inbound: '1', workspace, channel: forum, thread: post, step: 'apply', status: 'open' })
  await tagged
  expect(world.channels.get(post)?.tags).toEqual([ready, mobile])
  expect(rest.problems).toEqual([])
  await bot.close()
  await platform.close()
})
