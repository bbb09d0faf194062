import { mkdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import sqlite3 from 'sqlite3'
import { copyMonitor, watchOne } from '../month/many-monitors.ts'
import { type MonthStage, openMonth } from '../month/stage.ts'
import type { Benchmark } from './benchmark.ts'
import { madeStatement } from './many-insights.ts'
import { median } from './median.ts'

const many = { usual: 500, large: 10_000 } as const
const floorRounds = 300
const restRounds = 20
/** Milliseconds between two questions of a person. */
const pause = 200
const start = '2027-01-10'
const due = '2027-01-18'

/**
 * Weekly monitors that all come due in one morning, against the bare work of each: two queries and a synced commit; and how long a
 * person waits for an answer meanwhile.
 */
export const replayMonitors: Benchmark = {
  name: 'replay-monitors',
  async run(room, size) {
    const monitors = many[size]
    await mkdir(`${room}/house`)
    const stage = await openMonth(`${room}/house`, `${start}T03:00:00.000Z`)
    await watchOne(stage)
    const statement = madeStatement
    await copyMonitor(stage.store, { count: monitors - 1, due: `${due}T01:00:00.000Z`, statement })
    for (let day = Date.parse(start); day < Date.parse(due); day += 86_400_000)
      await stage.day(new Date(day).toISOString().slice(0, 10))
    const rest: number[] = []
    for (let round = 0; round < restRounds; round += 1) rest.push(await answerTime(stage))

    const began = performance.now()
    let over = false
    const passing = stage.pass(`${due}T03:00:00.000Z`).finally(() => {
      over = true
    })
    // Awaited below; until then a fault is nobody's.
    passing.catch(() => undefined)
    const meanwhile: number[] = []
    while (!over) {
      meanwhile.push(await answerTime(stage))
      await sleep(pause)
    }
    const said = await passing
    const ours = monitors / ((performance.now() - began) / 1_000)
    const looked = (await stage.store.insights('local')).filter(({ verdict }) => verdict !== null).length
    if (looked < monitors || said.main !== undefined)
      throw new Error(`${looked} monitors were looked at, and the first said: ${said.main}`)
    const peer = await floorRate(stage.shop, `${room}/floor.db`)
    await stage.close()
    const what = `${monitors.toLocaleString('en')} monitors due at once`
    return [
      { what, unit: 'per second', ours, against: 'two queries and a commit', peer },
      {
        what: 'a person’s answer meanwhile',
        unit: 'ms',
        ours: median(meanwhile),
        against: 'at rest',
        peer: median(rest),
      },
    ]
  },
}

async function answerTime(stage: MonthStage): Promise<number> {
  const began = performance.now()
  await stage.say('side', 'help')
  return performance.now() - began
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
