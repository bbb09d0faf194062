import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareBot } from './bot-process.ts'
import { cast as oneRound, type Part } from './cast.ts'
import { compare } from './compare.ts'
import { startPlatform } from './platform.ts'
import { isQuiet, recordsOf, storeIn } from './records.ts'
import { type Deed, rehearse } from './rehearse.ts'
import { reviews, visits } from './sources.ts'
import { storm } from './storm.ts'
import type { Orders, PlatformEvent, Post } from './wire.ts'

/** Kills in all, half of them for each platform; `KILLS=300 npx vitest run test/killing` is more thorough. */
const kills = Number(process.env.KILLS ?? 52)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
/** So many kills of one platform are spread over one round of conversations. */
const killsARound = 30
const eachKills = Math.ceil(kills / 2)
const cast = Array.from({ length: Math.ceil(eachKills / killsARound) }, (_, round) =>
  oneRound.map((part) => again(part, round)),
).flat()
const files = { 'reviews.csv': reviews }

/** What came of the undisturbed run. */
interface Calm {
  readonly deeds: readonly (readonly Deed[])[]
  readonly posts: ReadonlyMap<string, readonly Post[]>
  readonly records: Awaited<ReturnType<typeof recordsOf>>
}

let root: string
let calm: Calm
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'visao-killing-'))
  await connectSources()
  calm = await undisturbed(await copyOf('calm'))
}, 240_000)
afterAll(() => rm(root, { recursive: true, force: true }))

describe.each([
  { platform: 'drops repeats by key', dropsRepeats: true },
  { platform: 'keeps repeats but can be asked for a key', dropsRepeats: false },
])('a platform that $platform', ({ platform: name, dropsRepeats }) => {
  it('sees what it saw undisturbed when the bot is killed again and again', {
    timeout: 600_000,
  }, async () => {
    const platform = await startPlatform({ dropsRepeats, files })
    const folder = await copyOf(`storm-${dropsRepeats}`)
    const store = await storeIn(folder)
    const begun = Date.now()
    const after = await storm({
      platform,
      orders: ordersFor(folder, platform.url, dropsRepeats),
      deeds: calm.deeds,
      kills: eachKills,
      seed,
      quiet: () => isQuiet(store, cast),
    })
    const seconds = Math.round((Date.now() - begun) / 1000)
    await store.close()
    await platform.close()

    const differences = cast.flatMap(({ thread }) => {
      const difference = compare(thread, calm.posts.get(thread) ?? [], platform.posts(thread))
      return difference === null ? [] : [difference]
    })
    const count = (pick: 'lost' | 'repeated' | 'strange' | 'changed') =>
      `${differences.reduce((sum, difference) => sum + difference[pick].length, 0)} ${pick}`
    const events = calm.deeds.reduce((sum, deeds) => sum + deeds.length, 0)
    const messages = [...calm.posts.values()].reduce((sum, posts) => sum + posts.length, 0)
    console.info(
      `A platform that ${name}, seed ${seed}, ${seconds} s: ${eachKills} kills ${JSON.stringify(after.kills)}, ` +
        `${cast.length} threads, ${events} events (${after.resent} sent again), ${messages} messages: ` +
        [count('lost'), count('repeated'), count('strange'), count('changed')].join(', '),
    )
    expect(differences, after.complaints.join('')).toEqual([])
    expect(await recordsOf(folder, cast)).toEqual(calm.records)
    expect(after.exitCode).toBe(0)
  })
})

function again(part: Part, round: number): Part {
  return { ...part, thread: `${part.thread}-${round}`, workspace: `${part.workspace}-${round}` }
}

function ordersFor(folder: string, platform: string, dropsRepeats: boolean): Orders {
  return { folder, platform, dropsRepeats, leaseMs: 300, sources: [] }
}

/** Connects the data once; every run begins with a copy of that. */
async function connectSources(): Promise<void> {
  const folder = join(root, 'new')
  await mkdir(folder)
  const path = join(root, 'visits.csv')
  await writeFile(path, visits)
  const workspaces = new Set(cast.filter((part) => part.connected).map((part) => part.workspace))
  const bot = prepareBot()
  const sources = [...workspaces].map((workspace) => ({ workspace, path }))
  const nowhere = ordersFor(folder, 'http://127.0.0.1:1', true)
  expect(await bot.begin({ ...nowhere, sources }), bot.complaints()).not.toBeNull()
  expect(await bot.stop(), bot.complaints()).toBe(0)
}

async function copyOf(name: string): Promise<string> {
  await cp(join(root, 'new'), join(root, name), { recursive: true })
  return join(root, name)
}

/** The run that the others are held against; its whole threads go all the way to a saved insight and back to it. */
async function undisturbed(folder: string): Promise<Calm> {
  const platform = await startPlatform({ dropsRepeats: true, files })
  const bot = prepareBot()
  const address = await bot.begin(ordersFor(folder, platform.url, true))
  if (address === null) throw new Error(bot.complaints())
  const send = async (event: PlatformEvent) => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(event) })
    if (!response.ok) throw new Error(bot.complaints())
  }
  const played = await Promise.all(cast.map((part) => rehearse(part, platform, send)))
  for (const [place, part] of cast.entries())
    if (part.whole) expect(played[place]?.end, part.thread).toMatchObject({ step: 'update', status: 'done' })
  expect(await bot.stop()).toBe(0)
  await platform.close()
  const records = await recordsOf(folder, cast)
  const saved = records.workspaces.reduce((sum, { insights }) => sum + insights.length, 0)
  expect(saved).toBe(cast.filter((part) => part.whole).length)
  return {
    deeds: played.map(({ deeds }) => deeds),
    posts: new Map(cast.map(({ thread }) => [thread, platform.posts(thread)])),
    records,
  }
}
