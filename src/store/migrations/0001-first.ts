import { type ColumnDataType, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from '../database.ts'

/** The first schema: inbox, threads, outbox, evidence, quotes with their full-text index, insights and the rest. */
export function first(dialect: Dialect): Migration {
  return { up: (db) => up(db, dialect) }
}

type ColumnType = ColumnDataType | RawBuilder<unknown>

async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  // Both databases compare by bytes, so that order and equality do not hang on a server's locale.
  const text: ColumnType = dialect === 'postgres' ? sql`text collate "C"` : 'text'

  const table = (name: string, required: Record<string, ColumnType>, key: readonly string[]) =>
    Object.entries(required)
      .reduce(
        (made, [column, type]) => made.addColumn(column, type, (col) => col.notNull()),
        db.schema.createTable(name),
      )
      .addPrimaryKeyConstraint(`${name}_key`, [...key] as never)

  const thread = { workspace: text, platform: text, channel: text, thread: text }
  const threadKey = ['workspace', 'platform', 'channel', 'thread']
  const turned = {
    version: 'integer',
    state: text,
    title: text,
    step: text,
    status: text,
    updated_at: text,
  } as const

  if (dialect === 'postgres') await sql`create sequence spoken`.execute(db)

  await table('inbox', { ...thread, id: text, seq: 'bigint', body: text }, ['workspace', 'platform', 'id'])
    .addColumn('done', 'integer', (col) => col.notNull().defaultTo(0))
    .addUniqueConstraint('inbox_seq', ['seq'] as never)
    .execute()
  await sql`create index inbox_thread on inbox (workspace, platform, channel, thread, seq)`.execute(db)
  await sql`create index inbox_waiting on inbox (platform, workspace, channel, thread, seq) where done = 0`.execute(
    db,
  )

  await table('threads', { ...thread, ...turned }, threadKey).execute()
  await table('thread_states', { ...thread, ...turned }, [...threadKey, 'version']).execute()

  await table('outbox', { ...thread, key: text, seq: 'bigint', body: text }, ['workspace', 'key'])
    .addColumn('delivered', 'integer', (col) => col.notNull().defaultTo(0))
    .addColumn('lease_worker', text)
    .addColumn('lease_until', 'bigint', (col) => col.notNull().defaultTo(0))
    .addUniqueConstraint('outbox_seq', ['seq'] as never)
    .execute()
  await sql`create index outbox_thread on outbox (workspace, platform, channel, thread, seq)`.execute(db)
  await sql`create index outbox_waiting on outbox (platform, workspace, channel, thread, seq) where delivered = 0`.execute(
    db,
  )

  await table('outbox_parts', { workspace: text, key: text, part: text }, ['workspace', 'key', 'part'])
    .addColumn('platform_id', text)
    .addForeignKeyConstraint(
      'outbox_parts_message',
      ['workspace', 'key'] as never,
      'outbox',
      ['workspace', 'key'],
      (key) => key.onDelete('cascade'),
    )
    .execute()

  await table('evidence', { workspace: text, kind: text, id: text, body: text }, [
    'workspace',
    'kind',
    'id',
  ]).execute()
  await table('insights', { workspace: text, id: text, updated_at: text, words: text, body: text }, [
    'workspace',
    'id',
  ]).execute()
  await table('insight_versions', { workspace: text, id: text, version: 'integer', body: text }, [
    'workspace',
    'id',
    'version',
  ]).execute()
  await table('sources', { workspace: text, id: text, body: text }, ['workspace', 'id']).execute()
  await table('actions', { workspace: text, ref: text, body: text }, ['workspace', 'ref']).execute()
  await table('settings', { workspace: text, name: text, value: text }, ['workspace', 'name']).execute()
  await quotes(db, dialect)
}

async function quotes(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  if (dialect === 'postgres') {
    await sql`create table quotes (
      "row" bigint generated always as identity primary key,
      workspace text collate "C" not null, id text collate "C" not null, source text collate "C" not null,
      date text collate "C", respondent text collate "C",
      words text collate "C" not null, lexemes tsvector not null, body text collate "C" not null,
      unique (workspace, id))`.execute(db)
    await sql`create index quotes_lexemes on quotes using gin (lexemes)`.execute(db)
  } else {
    await sql`create table quotes (
      "row" integer primary key autoincrement,
      workspace text not null, id text not null, source text not null,
      date text, respondent text,
      words text not null, body text not null,
      unique (workspace, id))`.execute(db)
    // Words are folded and parted before they come here, so the plainest tokenizer is the right one.
    await sql`create virtual table quote_words using fts5(
      words, content = 'quotes', content_rowid = 'row', tokenize = 'ascii')`.execute(db)
    await sql`create trigger quotes_added after insert on quotes begin
      insert into quote_words (rowid, words) values (new."row", new.words);
    end`.execute(db)
    // The index keeps no text of its own: a row that goes must take its words along.
    await sql`create trigger quotes_removed after delete on quotes begin
      insert into quote_words (quote_words, rowid, words) values ('delete', old."row", old.words);
    end`.execute(db)
  }
  await sql`create index quotes_source on quotes (workspace, source, date)`.execute(db)
}
