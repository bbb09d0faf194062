import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { AppError } from '../errors.ts'
import type { Dialect } from './database.ts'
import { migrations } from './migrations/index.ts'
import type { Tables } from './tables.ts'

const ledger = 'visao_migration'

/**
 * Brings a database to the newest schema; `prepare` runs once it is known to be ours and not newer.
 * Throws `AppError` `store_newer` for a schema of a later Visao, `store_unreadable` for tables of another program.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialect,
  name: string,
  prepare: () => Promise<void>,
): Promise<void> {
  const known = migrations(dialect)
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some((table) => table.name === ledger)) await refuseNewer(db, name, Object.keys(known))
  else if (dialect === 'sqlite' && tables.length > 0) throw new AppError('store_unreadable', { file: name })
  await prepare()
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => known },
    migrationTableName: ledger,
    migrationLockTableName: `${ledger}_lock`,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

async function refuseNewer(db: Kysely<Tables>, name: string, known: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(ledger)} order by name`.execute(
    db,
  )
  const unknown = rows.find((row) => !known.includes(row.name))
  if (unknown) throw new AppError('store_newer', { file: name, schema: unknown.name })
}
