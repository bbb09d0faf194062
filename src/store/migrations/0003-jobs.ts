import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

/** What is to be done by itself; on PostgreSQL pg-boss keeps tables of its own for that. */
export function jobs(dialect: Dialect): Migration {
  return { up: (db) => (dialect === 'sqlite' ? up(db) : Promise.resolve()) }
}

async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('workspace', 'text', (col) => col.notNull())
    .addColumn('name', 'text', (col) => col.notNull())
    .addColumn('key', 'text', (col) => col.notNull())
    .addColumn('lane', 'text', (col) => col.notNull())
    .addColumn('data', 'text', (col) => col.notNull())
    .addColumn('run_at', 'bigint', (col) => col.notNull())
    .addColumn('attempts', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('state', 'text', (col) => col.notNull().defaultTo('waiting'))
    .addPrimaryKeyConstraint('jobs_key', ['workspace', 'name', 'key'] as never)
    .execute()
  await db.schema.createIndex('jobs_due').on('jobs').columns(['state', 'run_at']).execute()
}
