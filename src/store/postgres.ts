import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { Database } from './database.ts'
import { storeFault } from './faults.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

const poolSize = 10
const connectTimeout = 10_000

/**
 * Connects to a PostgreSQL database and brings its schema up to date.
 * Throws `AppError` `store_unreadable` where there is no connection, `store_newer`, `store_read_only`, `store_full`.
 */
export async function openPostgres(url: string): Promise<Database> {
  const name = databaseName(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeout,
    keepAlive: true,
    application_name: 'visao',
  })
  // An idle connection that breaks would otherwise end the process; the next statement opens another.
  pool.on('error', () => undefined)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw await storeFault(error, name)
    }
  }
  await guarded(async () => {
    try {
      await migrate(kysely, 'postgres', name, async () => undefined)
    } catch (error) {
      await kysely.destroy().catch(() => undefined)
      throw error
    }
  })

  let closed: Promise<void> | undefined
  return {
    dialect: 'postgres',
    name,
    read: (work) => guarded(() => work(kysely)),
    write: (work) => guarded(() => kysely.transaction().execute(work)),
    backup: () => Promise.reject(new AppError('backup_unsupported', { file: name })),
    close: () => {
      closed ??= kysely.destroy()
      return closed
    },
  }
}

/** Host and database: never the user or the password. */
function databaseName(url: string): string {
  if (!URL.canParse(url)) throw new AppError('option_invalid', { option: 'DATABASE_URL' })
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
