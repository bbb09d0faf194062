import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

/** What was sent to a language model, and what became of its drafts. */
export function modelRecords(dialect: Dialect): Migration {
  return { up: (db) => up(db, dialect) }
}

async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : ('text' as const)
  await db.schema
    .createTable('model_records')
    .addColumn('workspace', text, (col) => col.notNull())
    .addColumn('id', text, (col) => col.notNull())
    .addColumn('at', text, (col) => col.notNull())
    .addColumn('tokens', 'integer', (col) => col.notNull())
    .addColumn('body', text, (col) => col.notNull())
    .addPrimaryKeyConstraint('model_records_key', ['workspace', 'id'] as never)
    .execute()
  await sql`create index model_records_at on model_records (workspace, at)`.execute(db)
}
