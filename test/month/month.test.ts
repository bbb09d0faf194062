import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outbound } from '../../src/conversation/outbound.ts'
import { leftInThread } from '../surfaces/left.ts'
import { wordsIn } from '../surfaces/words-in.ts'
import { courses } from './course.ts'
import { hour, liveThroughMonth, start } from './live.ts'
import { openMonth } from './stage.ts'
import { openDiscord } from './surfaces/discord.ts'
import type { MonthSurface } from './surfaces/month-surface.ts'
import { openRecording } from './surfaces/recording.ts'
import { openSlack } from './surfaces/slack.ts'
import { openWeb } from './surfaces/web.ts'

const talks = Object.keys(courses.en)

/** A whole month on a surface: what came, what stands there, what is kept. */
async function play(open: () => Promise<MonthSurface>, language: 'en' | 'vi' = 'en') {
  const folder = await mkdtemp(join(tmpdir(), 'visao-month-'))
  const stage = await openMonth(folder, `${start}${hour}`, open)
  try {
    const month = await liveThroughMonth(stage, language)
    const { store, surface } = stage
    const threads = []
    for (const talk of talks) {
      const thread = await store.thread(await stage.key(talk))
      if (thread === null) throw new Error(`nothing is kept of ${talk}`)
      const { state, ...left } = await leftInThread(store, thread)
      threads.push({ talk, state, left, spoken: await stage.spoken(talk), shown: await surface.shown(talk) })
    }
    const audit: Record<string, string[]> = {}
    for (const { id, thread } of await store.insights('local'))
      audit[thread] = (await store.audit('local', id)).map(({ what, to, by }) => `${what} ${to} ${by.name}`)
    const log = talks.map((talk) => audit[surface.thread(talk)] ?? [])
    return { ...month, threads, log }
  } finally {
    await stage.close()
  }
}

let expected: Awaited<ReturnType<typeof play>>
beforeAll(async () => {
  expected = await play(openRecording)
}, 240_000)

describe('a month of the shop', () => {
  it('has insights that age, one that breaks, a season that returns, a scored action and digests', () => {
    const { said, answers } = expected
    expect(answers.leads).toContain('lần đầu 1/2')
    const told = Object.fromEntries(Object.entries(said).map(([day, threads]) => [day, Object.keys(threads)]))
    expect(told).toEqual({
      '2027-02-08': ['device', 'email', 'leads'],
      '2027-02-10': ['device', 'season'],
      '2027-02-15': ['leads'],
      '2027-02-20': ['device'],
      '2027-02-22': ['email', 'leads'],
    })
    const on = (day: string, talk: string) => said[day]?.[talk] ?? ''
    expect(on('2027-02-08', 'device')).toContain('is due on Feb 10, owned by Minh')
    expect(on('2027-02-08', 'email')).toMatch(/no longer stands as it did[\s\S]+Weakened\.[\s\S]+Then\s+Now/u)
    expect(on('2027-02-08', 'leads')).toMatch(
      /^Insight của đội từ 1\/2[\s\S]+Yếu đi: I want to use the offer of the mail[^\n]+E-mail: 10,3% → 19,5%[\s\S]+Tới hạn 10\/2[^\n]+Minh[\s\S]+theo thời gian: E-mail 6,7%[\s\S]+dừng bản tin/u,
    )
    expect(on('2027-02-10', 'device')).toMatch(
      /Missed\.[\s\S]+since, a difference of .+ \(interval .+ to .+\)[\s\S]+Analyse again/u,
    )
    expect(on('2027-02-10', 'season')).toMatch(/season of a saved insight has come again[\s\S]+Holds\./u)
    expect(on('2027-02-15', 'leads')).toContain('Dự đoán trượt: shows a waiting state')
    expect(on('2027-02-15', 'leads'), 'what is as it was is no news').not.toContain('offer of the mail')
    expect(on('2027-02-20', 'device')).toMatch(/The review is due[\s\S]+Holds\.[\s\S]+next review is on/u)
    expect(on('2027-02-22', 'email')).toMatch(
      /Broken\. The gap is gone[\s\S]+analyse it with today's data[\s\S]+Analyse again/u,
    )
    expect(on('2027-02-22', 'leads')).toMatch(/Không còn đúng: I want to use the offer[^\n]+10,3% → 24,3%/u)
    for (const threads of Object.values(said))
      for (const text of Object.values(threads)) expect(text).not.toMatch(/undefined|\{\w+\}|went wrong/u)
    expect(expected.log[talks.indexOf('email')]?.filter((line) => line.startsWith('verdict'))).toEqual([
      'verdict holds Visao',
      'verdict weakened Visao',
      'verdict broken Visao',
    ])
  })

  it('is told on the same days, in Vietnamese, to who asks in Vietnamese', { timeout: 240_000 }, async () => {
    const { said } = await play(openRecording, 'vi')
    const days = (month: typeof said) =>
      Object.entries(month).map(([day, threads]) => [day, Object.keys(threads)])
    expect(days(said)).toEqual(days(expected.said))
    const on = (day: string, talk: string) => said[day]?.[talk] ?? ''
    expect(on('2027-02-08', 'email')).toMatch(
      /nay không còn như trước[\s\S]+Yếu đi\.[\s\S]+Lúc đó\s+Bây giờ[\s\S]+Phân tích lại/u,
    )
    expect(on('2027-02-10', 'device')).toMatch(/Đã tới hạn[\s\S]+Trượt\.[\s\S]+khoảng tin cậy/u)
    expect(on('2027-02-10', 'season')).toMatch(/Lại tới mùa[\s\S]+Vẫn đúng\./u)
    expect(on('2027-02-22', 'leads')).toMatch(/No longer holds: Tôi muốn dùng ưu đãi[^\n]+10\.3% → 24\.3%/u)
  })

  it.each([
    { name: 'the web page', open: openWeb },
    { name: 'Slack', open: openSlack },
    { name: 'Discord', open: openDiscord },
  ])(
    'is told once, in order and whole on $name, whose process ends in the midst of it',
    {
      timeout: 240_000,
    },
    async ({ open }) => {
      const month = await play(open)
      expect(month.said).toEqual(expected.said)
      expect(month.log).toEqual(expected.log)
      for (const [place, { talk, left, state, spoken, shown }] of month.threads.entries()) {
        const was = expected.threads[place]
        expect(left, talk).toEqual(was?.left)
        expect(state, talk).toEqual(was?.state)
        const parts = shown.map(({ key }) => key)
        expect([...new Set(parts)], `${talk}: nothing stands twice`).toEqual(parts)
        const keys = [...new Set(parts.map(wholeOf))]
        expect(keys, `${talk}: all of it, in order, and nothing else`).toEqual(spoken.map(({ key }) => key))
        for (const message of spoken.filter(unasked)) {
          const stands = wordsIn(
            shown.flatMap(({ key, text }) => (wholeOf(key) === message.key ? [text] : [])).join('\n'),
          )
          // Only in plain text are buttons numbered.
          const words = wordsIn(message.text.replace(/\[\d+\] /gu, ''))
          expect([...words].filter((word) => !stands.has(word))).toEqual([])
        }
      }
    },
  )
})

/** The message that a part of it belongs to. */
function wholeOf(key: string): string {
  return key.split('.')[0] ?? key
}

function unasked({ sentAt }: Outbound): boolean {
  return sentAt.slice(0, start.length) > start
}
