import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { courses } from './course.ts'
import { hour, start } from './live.ts'
import { type MonthStage, openMonth } from './stage.ts'
import { openDiscord } from './surfaces/discord.ts'
import type { MonthSurface } from './surfaces/month-surface.ts'
import { openSlack } from './surfaces/slack.ts'
import { openWeb } from './surfaces/web.ts'

const stages: MonthStage[] = []
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close()
})

async function stageOn(open: () => Promise<MonthSurface>): Promise<MonthStage> {
  const folder = await mkdtemp(join(tmpdir(), 'visao-places-'))
  const stage = await openMonth(folder, `${start}${hour}`, open)
  stages.push(stage)
  return stage
}

/** A saved insight is what there is to tell. */
async function saveInsight(stage: MonthStage, course: 'email' | 'season'): Promise<void> {
  for (const line of courses.en[course] ?? []) await stage.say(course, line)
}

it.each([
  { name: 'Slack', open: openSlack },
  { name: 'Discord', open: openDiscord },
])(
  'brings a digest to the channel or to one person alone on $name, once, until they end it there',
  {
    timeout: 240_000,
  },
  async ({ open }) => {
    const stage = await stageOn(open)
    const { surface } = stage
    expect(await stage.say('team', 'post the digest in this channel every day at 9')).toMatch(
      /^The digest comes to this channel, every day at 09:00/u,
    )
    expect(await stage.say('own', 'gui ban tin moi ngay luc 9 gio, nhan rieng cho minh')).toMatch(
      /^Mình gửi bản tin riêng cho bạn, qua tin nhắn riêng, mỗi ngày/u,
    )
    const before = await surface.beside('team', 'channel')
    const spokenLast = async () => (await stage.store.thread(await stage.key('team')))?.updatedAt
    const asked = await spokenLast()
    await stage.pass('2027-01-25T04:00:00.000Z')
    await saveInsight(stage, 'email')
    await stage.pass('2027-01-26T03:00:00.000Z')
    await stage.restart()
    await stage.pass('2027-01-26T05:00:00.000Z')
    const inChannel = (await surface.beside('team', 'channel')).slice(before.length)
    const toAn = await surface.beside('own', 'direct')
    const sentBy = async (talk: string) => (await stage.spoken(talk)).at(-1)?.key
    expect(inChannel.map(({ key }) => key)).toEqual([await sentBy('team')])
    expect(toAn.map(({ key }) => key)).toEqual([await sentBy('own')])
    expect(inChannel[0]?.text).toContain('I want to use the offer of the mail')
    expect(inChannel[0]?.text).toContain('Your insights since')
    expect(toAn[0]?.text).toContain('Insight của đội từ')
    for (const talk of ['team', 'own'])
      expect(await surface.shown(talk), 'nothing of it in the thread').toHaveLength(1)
    expect(await spokenLast(), 'nobody has spoken there since').toBe(asked)

    expect(await stage.say('elsewhere', 'stop the digest')).toMatch(/^The digest no longer comes\./u)
    await saveInsight(stage, 'season')
    await stage.pass('2027-01-27T03:00:00.000Z')
    expect((await surface.beside('team', 'channel')).slice(before.length)).toEqual(inChannel)
    expect(await surface.beside('own', 'direct')).toEqual(toAn)
  },
)

it('comes no more to somebody who wants to be forgotten', async () => {
  const stage = await stageOn(openSlack)
  await stage.say('team', 'post the digest in this channel every day at 9')
  await stage.say('own', 'dm me the digest every day at 9')
  await stage.say('elsewhere', 'forget me')
  await stage.say('elsewhere', 'Erase my words')
  await stage.pass('2027-01-25T04:00:00.000Z')
  await saveInsight(stage, 'email')
  await stage.pass('2027-01-26T03:00:00.000Z')
  expect(await stage.surface.beside('own', 'direct')).toEqual([])
  const [inChannel] = await stage.surface.beside('team', 'channel')
  expect(inChannel?.text).toContain('I want to use the offer of the mail')
})

it('comes to the conversation where a platform has no other place, and says so', async () => {
  const stage = await stageOn(openWeb)
  expect(await stage.say('own', 'send the digest to me alone every Monday at 9')).toMatch(
    /no direct messages here[\s\S]+comes here, every Monday at 09:00/u,
  )
  expect(await stage.say('other', 'bản tin vào kênh này chỉ khi có gì thay đổi')).toMatch(
    /không nằm trong kênh nào[\s\S]+mới nhắn vào đây/u,
  )
})
