import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { prepareBot } from './bot-process.ts'
import { cast as oneRound, type Part } from './cast.ts'
import { compare } from './compare.ts'
import { startPlatform } from './platform.ts'
import { isQuiet, recordsOf, storeIn } from './records.ts'
import { rehearse } from './rehearse.ts'
import { reviews, visits } from './sources.ts'
import { storm } from './storm.ts'
import type { Orders, PlatformEvent } from './wire.ts'

/** Kills in all, shared by the two platforms; `KILLS=300 npx vitest run test/killing` is more thorough. */
const kills = Number(process.env.KILLS ?? 60)
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
/** So many kills of one platform are spread over one round of conversations. */
const killsARound = 60
const leaseMs = 300

const made: string[] = []
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true })
})

describe.each([
  { platform: 'drops repeats by key', dropsRepeats: true },
  { platform: 'keeps repeats but can be asked for a key', dropsRepeats: false },
])('a platform that $platform', ({ dropsRepeats }) => {
  it('sees the same as in an undisturbed run when the bot is killed again and again', {
    timeout: 600_000,
  }, async () => {
    const rounds = Math.ceil(kills / 2 / killsARound)
    const cast = Array.from({ length: rounds }, (_, round) =>
      oneRound.map((part) => again(part, round)),
    ).flat()
    const place = await prepare(cast, dropsRepeats)
    const calm = await undisturbed(cast, place.orders('calm'), dropsRepeats)

    const platform = await startPlatform({ dropsRepeats, files: { 'reviews.csv': reviews } })
    const orders = { ...place.orders('storm'), platform: platform.url }
    const store = await storeIn(orders.folder)
    const begun = Date.now()
    const after = await storm({
      platform,
      orders,
      deeds: calm.deeds,
      kills: Math.ceil(kills / 2),
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
    const count = (pick: 'lost' | 'repeated' | 'changed' | 'strange') =>
      differences.reduce((sum, difference) => sum + difference[pick].length, 0)
    const events = calm.deeds.reduce((sum, deeds) => sum + deeds.length, 0)
    const messages = [...calm.posts.values()].reduce((sum, posts) => sum + posts.length, 0)
    console.info(
      `killing, seed ${seed}, ${seconds} s: ${Math.ceil(kills / 2)} kills ${JSON.stringify(after.kills)}, ` +
        `${cast.length} threads, ${events} events (${after.resent} sent again), ${messages} messages, ` +
        `${count('lost')} lost, ${count('repeated')} repeated, ${count('changed')} changed, ${count('strange')} strange`,
    )
    expect(differences, after.complaints.join('')).toEqual([])
    expect(await recordsOf(orders.folder, cast)).toEqual(calm.records)
    expect(after.exitCode).toBe(0)
  })
})

function again(part: Part, round: number): Part {
  return { ...part, thread: `${part.thread}-${round}`, workspace: `${part.workspace}-${round}` }
}

/** Connects the sources once; every run begins with a copy of that. */
async function prepare(cast: readonly Part[], dropsRepeats: boolean) {
  const root = await mkdtemp(join(tmpdir(), 'visao-killing-'))
  made.push(root)
  const path = join(root, 'visits.csv')
  await writeFile(path, visits)
  const orders = (name: string): Orders => ({
    folder: join(root, name),
    platform: 'http://127.0.0.1:1',
    dropsRepeats,
    leaseMs,
    sources: [],
  })
  const connected = new Set(cast.filter((part) => part.connected).map((part) => part.workspace))
  await mkdir(join(root, 'new'))
  const bot = prepareBot()
  const sources = [...connected].map((workspace) => ({ workspace, path }))
  expect(await bot.begin({ ...orders('new'), sources }), bot.complaints()).not.toBeNull()
  expect(await bot.stop(), bot.complaints()).toBe(0)
  for (const name of ['calm', 'storm']) await cp(join(root, 'new'), join(root, name), { recursive: true })
  return { orders }
}

/** The run that all others are held against; its whole threads must go all the way. */
async function undisturbed(cast: readonly Part[], place: Orders, dropsRepeats: boolean) {
  const platform = await startPlatform({ dropsRepeats, files: { 'reviews.csv': reviews } })
  const orders = { ...place, platform: platform.url }
  const bot = prepareBot()
  const address = await bot.begin(orders)
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
  return {
    deeds: played.map(({ deeds }) => deeds),
    posts: new Map(cast.map(({ thread }) => [thread, platform.posts(thread)])),
    records: await recordsOf(orders.folder, cast),
  }
}
