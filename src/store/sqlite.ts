import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Kysely, sql } from 'kysely'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { storeFault } from './faults.ts'
import { migrate } from './migrate.ts'
import { sqliteDialect } from './sqlite-dialect.ts'
import type { Tables } from './tables.ts'

/**
 * Opens a SQLite file, makes it where there is none, and brings its schema up to date.
 * Throws `AppError` `store_full`, `store_read_only`, `store_unreadable`, `store_newer`.
 */
export async function openSqlite(file: string): Promise<Database> {
  const guarded = async <T>(work: () => Promise<T>, name = file): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw await storeFault(error, name)
    }
  }
  const writer = connect(file, ['synchronous = full', 'foreign_keys = on'])
  const reader = connect(file, ['query_only = on'])
  await guarded(async () => {
    try {
      await mkdir(dirname(file), { recursive: true })
      await migrate(writer, 'sqlite', file, () => prepare(writer))
    } catch (error) {
      await writer.destroy().catch(() => undefined)
      throw error
    }
  })

  let closed: Promise<void> | undefined
  return {
    dialect: 'sqlite',
    name: file,
    read: (work) => guarded(() => work(reader)),
    write: (work) => guarded(() => writer.transaction().execute(work)),
    backup: (path) => guarded(() => backUp(file, path), path),
    close: () => {
      closed ??= guarded(async () => {
        // The writer goes last: the last connection to leave folds the log into the file.
        for (const connection of [reader, writer]) {
          await connection.connection().execute(async () => undefined)
          await connection.destroy()
        }
      })
      return closed
    },
  }
}

function connect(file: string, pragmas: readonly string[]): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: sqliteDialect(file, pragmas) })
}

/** Sets the log mode and proves that the file can be written, before anything is changed in it. */
async function prepare(writer: Kysely<Tables>): Promise<void> {
  await sql`pragma journal_mode = wal`.execute(writer)
  await writer.transaction().execute(async () => undefined)
}

/** Copies beside the target first, so that a file with the target's name is always a whole one. */
async function backUp(file: string, path: string): Promise<void> {
  const taken = await access(path).then(
    () => true,
    () => false,
  )
  if (taken) throw new AppError('backup_exists', { file: path })
  const part = `${path}.part`
  await rm(part, { force: true })
  // A connection of its own, so that turns go on while the copy is made.
  const copier = connect(file, [])
  try {
    await sql`vacuum into ${part}`.execute(copier)
    // VACUUM INTO does not wait for the disk.
    const copy = await open(part, 'r+')
    try {
      await copy.sync()
    } finally {
      await copy.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  } finally {
    await copier.destroy()
  }
}
