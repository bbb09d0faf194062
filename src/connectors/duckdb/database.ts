import { stat } from 'node:fs/promises'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { limits } from './limits.ts'

interface OpenDatabase {
  readonly instance: DuckDBInstance
  /** Tells a file that was replaced from the one that is open. */
  readonly stamp: string
  users: number
  idle: NodeJS.Timeout | undefined
}

const openDatabases = new Map<string, Promise<OpenDatabase>>()

export interface Borrowed {
  readonly connection: DuckDBConnection
  giveBack(): void
}

/**
 * Lends a connection of its own to a database file that can only be read: no writing, no other files, no network,
 * and no way to change that. The file stays open for a while after. Throws `source_missing`, `source_unreadable`.
 */
export async function borrowConnection(path: string): Promise<Borrowed> {
  const database = await acquire(path)
  try {
    const connection = await database.instance.connect()
    return {
      connection,
      giveBack() {
        connection.closeSync()
        release(path, database)
      },
    }
  } catch (error) {
    release(path, database)
    throw error
  }
}

/** Runs `work` on a borrowed connection and gives it back. */
export async function withDatabase<T>(
  path: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const { connection, giveBack } = await borrowConnection(path)
  try {
    return await work(connection)
  } finally {
    giveBack()
  }
}

/** Closes every open database; later calls open them again. */
export async function closeDatabases(): Promise<void> {
  const all = [...openDatabases.values()]
  openDatabases.clear()
  for (const opening of all) {
    const database = await opening.catch(() => undefined)
    if (database !== undefined) close(database)
  }
}

async function acquire(path: string): Promise<OpenDatabase> {
  const stamp = await stampOf(path)
  if (!openDatabases.has(path)) await makeRoom()
  let opening = openDatabases.get(path)
  if (opening !== undefined && (await opening).stamp !== stamp) {
    const old = await opening
    if (openDatabases.get(path) === opening) openDatabases.delete(path)
    if (old.users === 0) close(old)
    opening = openDatabases.get(path)
  }
  if (opening === undefined) {
    opening = openReadOnly(path, stamp)
    openDatabases.set(path, opening)
    opening.catch(() => openDatabases.delete(path))
  }
  const database = await opening
  database.users += 1
  clearTimeout(database.idle)
  return database
}

function release(path: string, database: OpenDatabase): void {
  database.users -= 1
  if (database.users > 0) return
  database.idle = setTimeout(() => {
    retire(path, database).catch(() => undefined)
  }, limits.idleMs)
  database.idle.unref()
}

/** Closes a database that nobody uses; a path that was opened anew meanwhile keeps its new one. */
async function retire(path: string, database: OpenDatabase): Promise<void> {
  const current = await openDatabases.get(path)?.catch(() => undefined)
  if (database.users > 0) return
  if (current === database) openDatabases.delete(path)
  close(database)
}

/** The database opened longest ago makes room, if nobody is using it. */
async function makeRoom(): Promise<void> {
  if (openDatabases.size < limits.openDatabases) return
  for (const [path, opening] of openDatabases) {
    const database = await opening.catch(() => undefined)
    if (database !== undefined && database.users === 0) return retire(path, database)
  }
}

function close(database: OpenDatabase): void {
  clearTimeout(database.idle)
  database.instance.closeSync()
}

async function openReadOnly(path: string, stamp: string): Promise<OpenDatabase> {
  try {
    const instance = await DuckDBInstance.create(path, {
      access_mode: 'READ_ONLY',
      enable_external_access: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: limits.memory,
      threads: limits.threads,
    })
    const connection = await instance.connect()
    await connection.run('SET lock_configuration = true')
    connection.closeSync()
    return { instance, stamp, users: 0, idle: undefined }
  } catch (error) {
    throw new AppError('source_unreadable', {}, error)
  }
}

/** A replaced file has another inode; the same path must not answer with the old data. */
async function stampOf(path: string): Promise<string> {
  const { ino, mtimeMs, size } = await stat(path).catch((error: unknown) => {
    throw new AppError('source_missing', {}, error)
  })
  return `${ino}-${mtimeMs}-${size}`
}
