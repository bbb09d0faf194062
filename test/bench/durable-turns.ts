import sqlite3 from 'sqlite3'
import type { Benchmark } from './benchmark.ts'
import { openLoopback } from './loopback.ts'

const threads = 25
const turnsEach = 20
const commits = 1_000

/** Turns that outlive a crash, many threads at once, against SQLite's own synced commits on the same disk. */
export const durableTurns: Benchmark = {
  name: 'durable-turns',
  async run(room) {
    const peer = await commitsASecond(`${room}/peer.db`)
    const loopback = await openLoopback(room)
    await loopback.say('warm', { kind: 'command', name: 'status', text: '' })
    const started = performance.now()
    await Promise.all(
      Array.from({ length: threads }, async (_, thread) => {
        for (let turn = 0; turn < turnsEach; turn += 1)
          await loopback.say(`thread-${thread}`, { kind: 'command', name: 'status', text: '' })
      }),
    )
    const ours = (threads * turnsEach) / ((performance.now() - started) / 1000)
    await loopback.close()
    return [
      {
        what: `turns over ${threads} threads`,
        unit: 'per second',
        ours,
        against: 'SQLite commits, synced',
        peer,
      },
    ]
  },
}

/** One small insert a transaction, with the settings that the store uses. */
async function commitsASecond(file: string): Promise<number> {
  const database = new sqlite3.Database(file)
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) =>
      database.run(sql, (error) => (error === null ? resolve() : reject(error))),
    )
  await run('PRAGMA journal_mode = wal')
  await run('PRAGMA synchronous = full')
  await run('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)')
  const started = performance.now()
  for (let commit = 0; commit < commits; commit += 1)
    await run(`INSERT INTO notes (text) VALUES ('a small row')`)
  const rate = commits / ((performance.now() - started) / 1000)
  await new Promise<void>((resolve) => database.close(() => resolve()))
  return rate
}
