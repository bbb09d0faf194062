import { setTimeout as sleep } from 'node:timers/promises'
import { buildQueryFn, defaultIsQuery, type IGenericSqlite } from 'kysely-generic-sqlite'
import sqlite3 from 'sqlite3'
import { codeOf } from './faults.ts'

/** Milliseconds of one wait for a lock: it blocks one of few threads, so it is short and repeated for half a minute. */
export const busyTimeout = 200
const busyAttempts = 120
const busyPause = 50

/** The statements that give rows though Kysely's nodes do not tell: raw SQL, PRAGMA, CTE, RETURNING. */
const givesRows = /^\s*(select|with|values|pragma|explain)\b|\breturning\b/i

/** One connection to a file, as the dialect wants it. */
export async function openFile(file: string): Promise<IGenericSqlite> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, (error) => (error === null ? resolve(opened) : reject(error)))
  })
  return {
    db: database,
    query: buildQueryFn({
      isQuery: (text, node) => defaultIsQuery(text, node) || givesRows.test(text),
      all: (text, parameters) => whileBusy(() => all(database, text, parameters)),
      run: (text, parameters) => whileBusy(() => run(database, text, parameters)),
    }),
    close: () =>
      new Promise<void>((resolve, reject) => {
        database.close((error) => (error === null ? resolve() : reject(error)))
      }),
  }
}

/** Runs a statement again while another process holds the lock: one that was refused so has done nothing. */
async function whileBusy<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await statement()
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || attempt === busyAttempts) throw error
      await sleep(Math.min(busyPause, 5 * attempt))
    }
  }
}

function all(database: sqlite3.Database, text: string, parameters: readonly unknown[] = []) {
  return new Promise<unknown[]>((resolve, reject) => {
    database.all(text, parameters, (error, rows) => (error === null ? resolve(rows) : reject(error)))
  })
}

function run(database: sqlite3.Database, text: string, parameters: readonly unknown[] = []) {
  return new Promise<{ insertId: bigint; numAffectedRows: bigint }>((resolve, reject) => {
    database.run(text, parameters, function (error) {
      if (error !== null) return reject(error)
      resolve({ insertId: BigInt(this.lastID), numAffectedRows: BigInt(this.changes) })
    })
  })
}
