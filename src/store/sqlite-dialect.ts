import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { GenericSqliteDriver } from 'kysely-generic-sqlite'
import { busyTimeout, openFile } from './sqlite-file.ts'

/**
 * One sqlite3 connection for Kysely; Kysely's own mutex keeps transactions on it apart.
 * Its built-in dialect must not be used: on sqlite3 inserts report nothing and selects come back empty.
 */
export function sqliteDialect(file: string, pragmas: readonly string[]): Dialect {
  return {
    createDriver: () => new ImmediateDriver(file, pragmas),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

class ImmediateDriver extends GenericSqliteDriver {
  constructor(file: string, pragmas: readonly string[]) {
    super(
      () => openFile(file),
      async (connection) => {
        for (const pragma of [`busy_timeout = ${busyTimeout}`, ...pragmas]) {
          await connection.executeQuery(CompiledQuery.raw(`pragma ${pragma}`))
        }
      },
    )
  }

  // A deferred transaction that reads first and writes later fails at once when another process wrote between.
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // SQLite has already rolled back after some faults (a full disk); the fault itself must not be hidden by that.
  override async rollbackTransaction(connection: DatabaseConnection) {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!String(error).includes('no transaction is active')) throw error
    }
  }
}

// SQLite does roll back DDL; with it a migration is whole or not at all, and two processes migrate one by one.
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}
