import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

/** Every change of an insight, in its order. */
export function audit(dialect: Dialect): Migration {
  return { up: (db) => up(db, dialect) }
}

async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : ('text' as const)
  await db.schema
    .createTable('audit')
    .addColumn('workspace', text, (col) => col.notNull())
    .addColumn('insight', text, (col) => col.notNull())
    .addColumn('place', 'integer', (col) => col.notNull())
    .addColumn('at', text, (col) => col.notNull())
    .addColumn('body', text, (col) => col.notNull())
    .addPrimaryKeyConstraint('audit_key', ['workspace', 'insight', 'place'] as never)
    .execute()
}
