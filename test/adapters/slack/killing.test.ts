import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createApp } from '../../../src/app/app.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { fixedClock } from '../../../src/support/clock.ts'
import { createLogger } from '../../../src/support/logger.ts'
import { seededRandom } from '../../killing/random.ts'
import { visits } from '../../killing/sources.ts'
import { acme } from './acme.ts'
import { bot, envelope, message } from './payloads.ts'
import { signed, signingSecret } from './signed.ts'
import { type SlackServer, startSlackServer } from './slack-server.ts'
import { atTheEnd } from './stage.ts'

/** `KILLS=50 npx vitest run test/adapters/slack/killing` is more thorough. */
const kills = Number(process.env.KILLS ?? 4)
const seed = Number(process.env.SEED ?? 20_261_122)
const script = fileURLToPath(new URL('./killed-bot.ts', import.meta.url))
const leaseMs = 300

/** What people say in two threads, each after the whole answer to the one before; the same in both runs. */
const talks = [
  [
    'why do mobile visitors convert less than desktop?',
    'yes',
    'whether to rebuild the checkout by 20 November',
    'skip',
  ],
  [
    'tại sao khách dùng điện thoại chuyển đổi ít hơn máy tính?',
    'đúng',
    'có nên làm lại trang thanh toán không',
    'bỏ qua',
  ],
].map((words, talk) => {
  const root = `1763009999.00000${talk}`
  const user = talk === 0 ? 'U0AN' : 'U0LAN'
  return words.map((text, place) =>
    envelope(
      message(place === 0 ? `<@${bot}> ${text}` : text, {
        user,
        ts: place === 0 ? root : `1763009999.${talk}${place}0000`,
        ...(place === 0 ? {} : { thread_ts: root }),
      }),
    ),
  )
})

interface Life {
  readonly process: ChildProcess
  readonly warm: Promise<unknown>
}

function prepare(): Life {
  const child = fork(script, {
    execArgv: [],
    stdio: 'ignore',
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'visao-killing-cache') },
    execPath: process.execPath,
  })
  return { process: child, warm: once(child, 'message') }
}

async function begin({ process: child, warm }: Life, folder: string, slack: SlackServer): Promise<string> {
  await warm
  const ready = once(child, 'message')
  const environment = {
    SLACK_BOT_TOKEN: acme.token,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_PORT: '0',
    SLACK_API_URL: slack.url,
  }
  child.send({ folder, environment, leaseMs })
  const [told] = (await ready) as [{ port: number }]
  return `http://127.0.0.1:${told.port}/slack/events`
}

async function end({ process: child }: Life): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Says everything, several threads side by side; Slack sends an event again until it is acknowledged. */
async function say(address: () => string | null, quiet: (talk: number) => Promise<boolean>): Promise<void> {
  await Promise.all(
    talks.map(async (events, talk) => {
      for (const event of events) {
        for (;;) {
          const to = address()
          const answer = to === null ? null : await fetch(to, signed(event)).catch(() => null)
          if (answer?.ok === true) break
          await passed(20)
        }
        while (!(await quiet(talk))) await passed(20)
      }
    }),
  )
}

const said = (slack: SlackServer) =>
  talks.map((_, talk) =>
    slack.messages.filter(({ thread }) => thread === `1763009999.00000${talk}`).map(({ text }) => text),
  )

async function run(folder: string, storm: boolean) {
  const slack = await startSlackServer([acme])
  atTheEnd(() => slack.close())
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'visao.db') })
  let address: string | null = null
  const quiet = async (talk: number) => {
    const key = {
      workspace: 'local',
      platform: 'slack',
      channel: 'C0SHOP',
      thread: `1763009999.00000${talk}`,
    }
    return (await store.nextInbound(key)) === null && (await store.undelivered(key)) === 0
  }
  const random = seededRandom(seed)
  const saying = say(() => address, quiet)
  let life = prepare()
  for (let killed = 0; storm && killed < kills; killed += 1) {
    const next = prepare()
    address = await begin(life, folder, slack)
    const until = slack.calls.length + Math.floor(random() * 6)
    await Promise.race([slack.until(() => slack.calls.length > until), saying, passed(2_000)])
    if (random() < 0.5) await passed(random() * 10)
    await end(life)
    address = null
    life = next
  }
  address = await begin(life, folder, slack)
  await saying
  await end(life)
  await store.close()
  return said(slack)
}

it('sees what it saw undisturbed when Visao is killed again and again', {
  timeout: 120_000 + kills * 15_000,
}, async () => {
  const root = await mkdtemp(join(tmpdir(), 'visao-slack-killing-'))
  atTheEnd(() => rm(root, { recursive: true, force: true }))
  const path = join(root, 'visits.csv')
  await writeFile(path, visits)
  const app = await createApp({
    store: await openStore({ kind: 'sqlite', file: join(root, 'new', 'visao.db') }),
    clock: fixedClock('2026-11-02T03:00:00Z'),
    logger: createLogger('silent'),
    timeZone: 'Asia/Ho_Chi_Minh',
    dataFolder: join(root, 'new'),
    sampleFolder: null,
  })
  await app.connectFile('local', path)
  await app.close()
  for (const name of ['calm', 'storm']) await cp(join(root, 'new'), join(root, name), { recursive: true })
  const calm = await run(join(root, 'calm'), false)
  const stormy = await run(join(root, 'storm'), true)
  expect(stormy).toEqual(calm)
})
