import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store, ThreadKey } from '../../../src/store/store.ts'
import { storeIn } from '../../turns/stage.ts'
import { type Platform, startPlatform } from './platform/start-platform.ts'
import type { SentRequest } from './schema/sent-request.ts'

const script = fileURLToPath(new URL('./killed-bot.ts', import.meta.url))
const begun = '91000000000000001'
const asked = '91000000000000005'

const isPost = ({ method, path }: SentRequest) => method === 'POST' && /\/messages$/u.test(path)
const isCallback = ({ path }: SentRequest) => path.endsWith('/callback')
const isThread = ({ method, path }: SentRequest) => method === 'POST' && path.endsWith('/threads')

interface Deed {
  readonly id: string
  readonly does: (platform: Platform) => void
  /** Requests that the bot does not live to see answered, in this order; Discord has done what they ask for. */
  readonly deaths: readonly ((request: SentRequest) => boolean)[]
}

/** What people do, each after the whole answer to the one before. */
const deeds: readonly Deed[] = [
  {
    id: begun,
    does: ({ world, people }) =>
      people.say({ channel: world.text, id: begun }, `<@${world.bot}> why do mobile visitors buy less?`),
    deaths: [isPost],
  },
  {
    id: '91000000000000002',
    does: ({ people }) => people.command({ channel: begun, id: '91000000000000002' }, 'status'),
    deaths: [isCallback, isPost],
  },
  {
    id: '91000000000000003',
    does: ({ world, people }) =>
      people.say({ channel: begun, id: '91000000000000003' }, `<@${world.bot}> help`),
    deaths: [],
  },
  {
    id: asked,
    does: ({ world, people }) =>
      people.command({ channel: world.text, id: asked }, 'new', { question: 'how many orders last week?' }),
    deaths: [isThread, isPost],
  },
]

/** So long a process that has not come up, or has left people without an answer, lives before it is started anew. */
const patienceMs = 30_000

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'visao-discord-killing-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('a bot that is killed at the worst moments', () => {
  it('has said everything, and nothing twice, when it is back', { timeout: 240_000 }, async () => {
    const calm = await play('calm', false)
    const stormy = await play('stormy', true)
    expect(calm.lives).toBe(1)
    expect(stormy.lives).toBe(1 + deeds.flatMap(({ deaths }) => deaths).length)
    expect(stormy.said).toEqual(calm.said)
    expect(calm.said.flatMap(([, messages]) => messages).length).toBeGreaterThan(deeds.length)
  })
})

/** Plays all deeds in a folder of its own and gives what then stands on Discord, thread by thread. */
async function play(name: string, isStormy: boolean) {
  const platform = await startPlatform({ checks: false, nonces: false })
  const folder = await mkdtemp(join(root, name))
  const store = await openStore({ kind: 'sqlite', file: storeIn(folder) })
  let left: Deed['deaths'][number][] = []
  const lives: ChildProcess[] = []
  platform.rest.answers = (request) => {
    const bot = lives.at(-1)
    if (bot === undefined || !isAlive(bot) || left[0]?.(request) !== true) return true
    left.shift()
    bot.kill('SIGKILL')
    return false
  }
  try {
    await live(folder, platform, lives)
    for (const [place, deed] of deeds.entries()) {
      left = isStormy ? [...deed.deaths] : []
      deed.does(platform)
      let since = performance.now()
      while (!(await isQuiet(store, platform, deeds.slice(0, place + 1)))) {
        const bot = lives.at(-1)
        if (bot !== undefined && isAlive(bot)) {
          if (performance.now() - since > patienceMs) bot.kill('SIGKILL')
          await pause(20)
          continue
        }
        await live(folder, platform, lives)
        since = performance.now()
        // Nobody tells a new session what an old one was told; people try again, and here with the same event.
        deed.does(platform)
      }
      expect(left, deed.id).toHaveLength(0)
    }
    expect(platform.rest.problems).toEqual([])
    return { said: saidOn(platform), lives: lives.length }
  } finally {
    lives.at(-1)?.kill('SIGKILL')
    await store.close()
    await platform.close()
  }
}

/** A process that has been killed may have sent more than it was answered. */
function isAlive(bot: ChildProcess): boolean {
  return !bot.killed && bot.exitCode === null && bot.signalCode === null
}

/** Starts a process with the bot in it, the last of its lives from then on, and waits until it is connected. */
async function live(folder: string, platform: Platform, lives: ChildProcess[]): Promise<void> {
  const bot = fork(script, [folder, platform.rest.url], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'visao-killing-cache') },
  })
  lives.push(bot)
  const stopped = new AbortController()
  const late = pause(patienceMs, null, { signal: stopped.signal }).catch(() => null)
  await Promise.race([once(bot, 'message'), once(bot, 'exit'), late])
  stopped.abort()
}

/**
 * Whether these deeds have been taken, and all that was said to them stands on Discord. Looked at in this order, since an event may come
 * in between: that it is stored, that its turn is over, that its answer is delivered.
 */
async function isQuiet(store: Store, { world }: Platform, done: readonly Deed[]): Promise<boolean> {
  const keys = [begun, asked].map(
    (thread): ThreadKey => ({
      workspace: `discord:${world.guild}`,
      platform: 'discord',
      channel: world.text,
      thread,
    }),
  )
  const stored = new Set<string>()
  for (const key of keys)
    for (const entry of await store.transcript(key))
      if (entry.direction === 'in') stored.add(entry.inbound.id)
  if (!done.every(({ id }) => stored.has(id))) return false
  for (const key of keys)
    if ((await store.nextInbound(key)) !== null || (await store.undelivered(key)) > 0) return false
  return true
}

/** What stands on Discord, channel by channel; a sign of work that its process did not live to take away says nothing. */
function saidOn({ world }: Platform) {
  return [...world.channels.values()]
    .map(
      ({ name, messages }) => [name, messages.map(({ body }) => body.components).filter(isMarked)] as const,
    )
    .filter(([, messages]) => messages.length > 0)
}

function isMarked(components: unknown): boolean {
  const [first] = z
    .array(z.looseObject({ id: z.number().optional() }))
    .catch([])
    .parse(components)
  return first?.id !== undefined
}
