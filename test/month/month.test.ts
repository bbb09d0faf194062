import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type MonthStage, openMonth } from './stage.ts'

const dayMs = 86_400_000
const start = '2027-01-25'
const days = 32

/** From the question to a saved insight with a monitor. */
const course = (belief: string, words: string, action: string, monitor: string) => [
  'yes',
  'not sure',
  belief,
  'analyse',
  'write the insight',
  words,
  'afraid',
  'customers who pay cash',
  '1',
  'save',
  action,
  ...(action === 'skip' ? [] : ['go on']),
  monitor,
]

async function talk(stage: MonthStage, thread: string, lines: readonly string[]): Promise<string> {
  let said = ''
  for (const line of lines) said = await stage.say(thread, line)
  return said
}

function dayAfter(day: string, count = 1): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}

/** Lets the shop and the clock go on, day by day; every message that came unasked, by its day. */
async function live(stage: MonthStage, from: string, count: number) {
  const said: Record<string, Readonly<Record<string, string>>> = {}
  for (let day = from; day < dayAfter(from, count); day = dayAfter(day)) {
    await stage.day(day)
    const today = dayAfter(day)
    const now = await stage.pass(`${today}T03:00:00.000Z`)
    if (Object.keys(now).length > 0) said[today] = now
    expect(await stage.pass(`${today}T04:00:00.000Z`), 'nothing comes twice').toEqual({})
  }
  return said
}

it('lives through a month of the shop: insights age, one breaks, a season returns, an action is scored, digests go out', {
  timeout: 240_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'visao-month-'))
  const stage = await openMonth(folder, `${start}T03:00:00.000Z`)
  await talk(stage, 'device', [
    'why do mobile visitors buy less?',
    ...course(
      'the shipping fee',
      'I want to pay quickly because I have a few minutes, but the screen goes silent and I fear for my money',
      'Minh shows a waiting state at the payment step by 10 February, conversion to 20%',
      'every week, review on 20 February',
    ),
  ])
  await talk(stage, 'email', [
    'why do email visitors buy less?',
    ...course(
      'the discount code',
      'I want to use the offer of the mail because it is good, but the code does not work and I feel cheated',
      'skip',
      'every week, review on 20 March',
    ),
  ])
  await talk(stage, 'season', [
    'why do mobile visitors buy less from 26 January to 20 February 2026?',
    ...course(
      'the crowd before Tết',
      'I want presents in time because Tết is near, but the page is slow on my telephone and I give up',
      'skip',
      'every week, review on 20 March',
    ),
  ])
  expect(await stage.say('leads', 'gửi bản tin mỗi thứ hai lúc 9 giờ')).toContain('lần đầu 1/2')

  const said = await live(stage, start, days)
  const told = Object.fromEntries(Object.entries(said).map(([day, threads]) => [day, Object.keys(threads)]))
  expect(told).toEqual({
    '2027-02-08': ['device', 'email', 'leads'],
    '2027-02-10': ['device', 'season'],
    '2027-02-15': ['leads'],
    '2027-02-20': ['device'],
    '2027-02-22': ['email', 'leads'],
  })
  const on = (day: string, thread: string) => said[day]?.[thread] ?? ''
  expect(on('2027-02-08', 'device')).toContain('is due on Feb 10, owned by Minh')
  expect(on('2027-02-08', 'email')).toMatch(/no longer stands as it did[\s\S]+Weakened\.[\s\S]+Then\s+Now/u)
  expect(on('2027-02-08', 'leads')).toMatch(
    /thay đổi\s+I want to use the offer of the mail[\s\S]+tới hạn 10\/2/u,
  )
  expect(on('2027-02-10', 'device')).toMatch(
    /since, a difference of .+ \(interval .+ to .+\)[\s\S]+Missed\./u,
  )
  expect(on('2027-02-10', 'season')).toMatch(/season of a saved insight has come again[\s\S]+Holds\./u)
  expect(on('2027-02-15', 'leads')).toContain('dự đoán: trượt')
  expect(on('2027-02-20', 'device')).toMatch(/The review is due[\s\S]+Holds\./u)
  expect(on('2027-02-22', 'email')).toContain('Broken. The gap is gone or points the other way.')
  expect(on('2027-02-22', 'leads')).toContain('không còn đúng')
  for (const threads of Object.values(said))
    for (const text of Object.values(threads)) expect(text).not.toMatch(/undefined|\{\w+\}|went wrong/u)
  const [broken] = (await stage.store.insights('local')).filter(({ statement }) =>
    statement.includes('offer of the mail'),
  )
  const log = await stage.store.audit('local', broken?.id ?? '')
  expect(log.filter(({ what }) => what === 'verdict').map(({ to, by }) => `${to} ${by.id}`)).toEqual([
    'holds visao',
    'weakened visao',
    'broken visao',
  ])
  await stage.close()
})
