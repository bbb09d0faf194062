import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store, ThreadKey } from '../../../src/store/store.ts'
import { storeIn } from '../../turns/stage.ts'
import { type Platform, startPlatform } from './platform/start-platform.ts'
import type { SentRequest } from './schema/sent-request.ts'

const script = fileURLToPath(new URL('./killed-bot.ts', import.meta.url))
const begun = '91000000000000001'
const asked = '91000000000000005'

/** What people do, each after the whole answer to the one before. */
const deeds: readonly ((platform: Platform) => void)[] = [
  ({ world, people }) =>
    people.say({ channel: world.text, id: begun }, `<@${world.bot}> why do mobile visitors buy less?`),
  ({ people }) => people.command({ channel: begun, id: '91000000000000002' }, 'status'),
  ({ world, people }) => people.say({ channel: begun, id: '91000000000000003' }, `<@${world.bot}> help`),
  ({ world, people }) =>
    people.command({ channel: world.text, id: asked }, 'new', { question: 'how many orders last week?' }),
]

const isPost = ({ method, path }: SentRequest) => method === 'POST' && /\/messages$/u.test(path)
/** Requests that the bot does not live to see answered; Discord has done what they ask for. */
const deaths: readonly ((request: SentRequest) => boolean)[] = [
  isPost,
  ({ path }) => path.endsWith('/callback'),
  isPost,
  ({ method, path }) => method === 'POST' && path.endsWith('/threads'),
  isPost,
]

/** A session that broke on a busy machine may have missed what was said; people say it again after so long. */
const patienceMs = 8_000
/** A process that has not come up by then, or has left people without an answer so often, is started anew. */
const startMs = 30_000
const mostTries = 2

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'visao-discord-killing-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('a bot that is killed at the worst moments', () => {
  it('has said everything, and nothing twice, when it is back', { timeout: 240_000 }, async () => {
    const calm = await play('calm', [])
    const stormy = await play('stormy', deaths)
    expect(stormy.killed).toBe(deaths.length)
    expect(calm.killed).toBe(0)
    expect(stormy.said).toEqual(calm.said)
    expect(calm.said.flatMap(([, messages]) => messages).length).toBeGreaterThan(deeds.length)
  })
})

/** Plays all deeds in a folder of its own and gives what then stands on Discord, thread by thread. */
async function play(name: string, kills: readonly ((request: SentRequest) => boolean)[]) {
  const platform = await startPlatform({ checks: false, nonces: false })
  const folder = await mkdtemp(join(root, name))
  const store = await openStore({ kind: 'sqlite', file: storeIn(folder) })
  const left = [...kills]
  let bot = await live(folder, platform)
  platform.rest.answers = (request) => {
    if (left[0]?.(request) !== true) return true
    left.shift()
    bot.kill('SIGKILL')
    return false
  }
  for (const [place, deed] of deeds.entries()) {
    deed(platform)
    let told = performance.now()
    let tries = 0
    while (!(await isQuiet(store, platform, place + 1))) {
      const lives = bot.exitCode === null && bot.signalCode === null
      if (lives && performance.now() - told < patienceMs) {
        await pause(20)
        continue
      }
      told = performance.now()
      tries += 1
      if (lives && tries % mostTries === 0) bot.kill('SIGKILL')
      if (!lives || tries % mostTries === 0) bot = await live(folder, platform)
      // Nobody tells a new session what an old one was told; people try again, and here with the same event.
      deed(platform)
    }
  }
  bot.kill('SIGKILL')
  const said = [...platform.world.channels.values()]
    .filter((channel) => channel.messages.length > 0)
    .map(({ name: title, messages }) => [title, messages.map(({ body }) => body.components)] as const)
  await store.close()
  await platform.close()
  return { said, killed: kills.length - left.length }
}

async function live(folder: string, platform: Platform): Promise<ChildProcess> {
  const bot = fork(script, [folder, platform.rest.url], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'visao-killing-cache') },
  })
  const patience = new AbortController()
  const late = pause(startMs, 'late', { signal: patience.signal }).catch(() => 'stopped')
  const first = await Promise.race([once(bot, 'message'), once(bot, 'exit'), late])
  patience.abort()
  if (first !== 'late') return bot
  bot.kill('SIGKILL')
  return live(folder, platform)
}

/** Whether so many events have been taken, and all that was said to them stands on Discord. */
async function isQuiet(store: Store, { world }: Platform, events: number): Promise<boolean> {
  const key = (thread: string): ThreadKey => ({
    workspace: `discord:${world.guild}`,
    platform: 'discord',
    channel: world.text,
    thread,
  })
  let taken = 0
  for (const one of [key(begun), key(asked)]) {
    if ((await store.nextInbound(one)) !== null || (await store.undelivered(one)) > 0) return false
    taken += (await store.transcript(one)).filter((entry) => entry.direction === 'in').length
  }
  return taken >= events
}
