import { mkdir } from 'node:fs/promises'
import sqlite3 from 'sqlite3'
import type { ThreadState } from '../../src/conversation/state.ts'
import { readThreadState } from '../../src/conversation/state-migrations.ts'
import type { Insight } from '../../src/insights/insight.ts'
import type { Store, ThreadKey } from '../../src/store/store.ts'
import { type MonthStage, openMonth } from '../month/stage.ts'
import type { Benchmark } from './benchmark.ts'

const monitors = 500
const floorRounds = 300
const start = '2027-01-10'
const due = '2027-01-18'

/** Weekly monitors that all come due in one morning, against the bare work of each: two queries and a synced commit. */
export const replayMonitors: Benchmark = {
  name: 'replay-monitors',
  async run(room) {
    await mkdir(`${room}/house`)
    const stage = await openMonth(`${room}/house`, `${start}T03:00:00.000Z`)
    await watchOne(stage)
    await copyThread(stage.store)
    for (let day = Date.parse(start); day < Date.parse(due); day += 86_400_000)
      await stage.day(new Date(day).toISOString().slice(0, 10))
    const began = performance.now()
    const said = await stage.pass(`${due}T03:00:00.000Z`)
    const ours = monitors / ((performance.now() - began) / 1_000)
    const looked = (await stage.store.insights('local')).filter(({ verdict }) => verdict !== null).length
    if (looked < monitors || Object.keys(said).length > 0)
      throw new Error(`${looked} monitors were looked at, ${Object.keys(said).length} threads were told`)
    const peer = await floorRate(stage.shop, `${room}/floor.db`)
    await stage.close()
    const against = 'two queries and a commit'
    return [{ what: `${monitors} monitors due at once`, unit: 'per second', ours, against, peer }]
  },
}

async function watchOne(stage: MonthStage): Promise<void> {
  for (const line of [
    'why do mobile visitors buy less?',
    'yes',
    'not sure',
    'the shipping fee',
    'analyse',
    'write the insight',
    'I want to pay quickly because I have a few minutes, but the screen goes silent and I fear for my money',
    'afraid',
    'customers who pay cash',
    '1',
    'save',
    'skip',
    'every week, review on 5 March',
  ])
    await stage.say('main', line)
}

/** The same watched insight in many threads, each with words and an id of its own. */
async function copyThread(store: Store): Promise<void> {
  const [first] = await store.threads('local')
  if (first === undefined) throw new Error('there is no thread to copy')
  const state = readThreadState(first.state)
  for (let place = 1; place < monitors; place += 1) {
    const key = { ...first, thread: `copy-${place}` }
    const insight = copyOf(state, place)
    const inbound = await openedIn(store, key, first.updatedAt)
    await store.commitTurn({
      key,
      inbound,
      expectedVersion: 0,
      state: { ...state, insight },
      title: first.title,
      step: first.step,
      status: first.status,
      at: first.updatedAt,
      readings: [],
      findings: [],
      quotes: [],
      statements: [],
      insights: [insight],
      sources: [],
      actions: [],
      outbox: [],
      jobs: [
        {
          workspace: key.workspace,
          lane: key.platform,
          name: 'wake_thread',
          key: key.thread,
          data: { platform: key.platform, channel: key.channel, thread: key.thread, newData: false },
          runAt: `${due}T01:00:00.000Z`,
        },
      ],
    })
  }
}

function copyOf({ insight }: ThreadState, place: number): Insight {
  if (insight === null) throw new Error('there is no insight to copy')
  const statement = `${insight.statement} (${place.toString(36)} ${(place * 7919).toString(36)})`
  return { ...insight, id: `${insight.id}_${place}`, thread: `copy-${place}`, statement }
}

async function openedIn(store: Store, key: ThreadKey, at: string): Promise<string> {
  const id = `opened ${key.thread}`
  await store.accept({
    id,
    platform: key.platform,
    workspace: key.workspace,
    thread: { channel: key.channel, thread: key.thread, isDirect: false },
    actor: { id: 'an', name: 'An' },
    payload: { kind: 'opened' },
    receivedAt: at,
  })
  return id
}

/** What has to be done for a monitor at the least: the two figures read from the shop, and one row that lasts. */
async function floorRate(shop: string, file: string): Promise<number> {
  const [source, database] = [new sqlite3.Database(shop), new sqlite3.Database(file)]
  const all = (from: sqlite3.Database, sql: string) =>
    new Promise<void>((resolve, reject) =>
      from.all(sql, (fault) => (fault === null ? resolve() : reject(fault))),
    )
  await all(database, 'PRAGMA journal_mode = wal')
  await all(database, 'PRAGMA synchronous = full')
  await all(database, 'CREATE TABLE verdicts (id INTEGER PRIMARY KEY, verdict TEXT)')
  const began = performance.now()
  for (let round = 0; round < floorRounds; round += 1) {
    for (const device of ['mobile', 'desktop'])
      await all(
        source,
        `SELECT count(*), sum(purchased) FROM visits WHERE device = '${device}' AND day >= '2026-10-20'`,
      )
    await all(database, `INSERT INTO verdicts (verdict) VALUES ('holds')`)
  }
  const rate = floorRounds / ((performance.now() - began) / 1_000)
  for (const one of [source, database]) await new Promise<void>((resolve) => one.close(() => resolve()))
  return rate
}
