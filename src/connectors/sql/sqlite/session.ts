import sqlite3 from 'sqlite3'
import { AppError } from '../../../errors.ts'
import type { Scalar } from '../../../metrics/query.ts'
import type { FileAddress } from '../address.ts'
import type { SqlRow, SqlSession } from '../family.ts'
import { codeOf, sourceFault } from '../fault.ts'
import { limits } from '../limits.ts'

/** Milliseconds that a lock of the shop's own program is waited for. */
const busyMs = 2_000
const longestText = 100_000_000

/**
 * Opens a file that cannot be written, cannot reach another file and loads no extensions. An abort, or the time a
 * statement may take, interrupts it. Throws `source_missing`, `source_unreadable`, `query_cancelled`.
 */
export async function openSqlite({ path }: FileAddress, signal: AbortSignal): Promise<SqlSession> {
  if (signal.aborted) throw new AppError('query_cancelled')
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened: sqlite3.Database = new sqlite3.Database(path, sqlite3.OPEN_READONLY, (error) =>
      error === null ? resolve(opened) : reject(new AppError('source_unreadable', {}, error)),
    )
  })
  database.configure('busyTimeout', busyMs)
  database.configure('limit', sqlite3.LIMIT_ATTACHED, 0)
  database.configure('limit', sqlite3.LIMIT_LENGTH, longestText)

  async function interruptible<T>(work: () => Promise<T>): Promise<T> {
    if (signal.aborted) throw new AppError('query_cancelled')
    const stop = () => database.interrupt()
    const timer = setTimeout(stop, limits.statementMs)
    signal.addEventListener('abort', stop)
    try {
      return await work()
    } catch (error) {
      if (signal.aborted) throw new AppError('query_cancelled', {}, error)
      throw faultOf(error)
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
    }
  }
  const select = (sql: string, params: readonly Scalar[] = []) =>
    interruptible(
      () =>
        new Promise<readonly SqlRow[]>((resolve, reject) => {
          database.all<SqlRow>(sql, [...params], (error, rows) =>
            error === null ? resolve(rows) : reject(error),
          )
        }),
    )
  const close = () =>
    new Promise<void>((resolve) => {
      database.close(() => resolve())
    })
  try {
    for (const pragma of ['query_only = ON', 'trusted_schema = OFF']) await select(`PRAGMA ${pragma}`)
    await select('BEGIN')
  } catch (error) {
    await close()
    throw error
  }
  return { select, stream: (sql) => streamed(database, sql, interruptible), close }
}

/** The statement is stepped, so that only one row at a time is held. */
async function* streamed(
  database: sqlite3.Database,
  sql: string,
  interruptible: <T>(work: () => Promise<T>) => Promise<T>,
): AsyncIterable<SqlRow> {
  const statement = await interruptible(
    () =>
      new Promise<sqlite3.Statement>((resolve, reject) => {
        const prepared: sqlite3.Statement = database.prepare(sql, (error: Error | null) =>
          error === null ? resolve(prepared) : reject(error),
        )
      }),
  )
  try {
    for (;;) {
      const row = await interruptible(
        () =>
          new Promise<SqlRow | undefined>((resolve, reject) => {
            statement.get<SqlRow>((error, found) => (error === null ? resolve(found) : reject(error)))
          }),
      )
      if (row === undefined) return
      yield row
    }
  } finally {
    statement.finalize()
  }
}

function faultOf(error: unknown): AppError {
  const said = error instanceof Error ? error.message : ''
  const code = codeOf(error)
  if (code === 'SQLITE_INTERRUPT') return sourceFault('source_slow', error, 'SQLite')
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return sourceFault('source_busy', error, 'SQLite')
  if (/^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR)$/.test(code))
    return new AppError('source_unreadable', {}, error)
  if (/no such (table|column)/.test(said)) return sourceFault('source_changed', error, 'SQLite')
  return sourceFault('query_failed', error, 'SQLite')
}
