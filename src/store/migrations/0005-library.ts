import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { insightSchema } from '../../insights/insight.ts'
import type { Dialect } from '../database.ts'
import { indexInsights } from '../insight-index.ts'
import type { Tables } from '../tables.ts'
import { indexSpoken } from '../thread-words.ts'

/** Insights written anew in one statement while the index is made. */
const pageSize = 200

/**
 * What a lead looks through: a card for each insight with its words and facets in a full-text index, what people wrote in threads,
 * and links that strangers may open for a while.
 */
export function library(dialect: Dialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const text = sql.raw(dialect === 'postgres' ? 'text collate "C" not null' : 'text not null')
      const row = sql.raw(
        dialect === 'postgres'
          ? '"row" bigint generated always as identity primary key'
          : '"row" integer primary key autoincrement',
      )
      const searched = sql.raw(dialect === 'postgres' ? ', lexemes tsvector not null' : '')
      await sql`create table insight_cards (${row}, workspace ${text}, id ${text}, updated_at ${text},
        status ${text}, review ${text}, card ${text}, words ${text}, facets ${text}${searched},
        unique (workspace, id))`.execute(db)
      await sql`create index insight_cards_latest on insight_cards (workspace, "row")`.execute(db)
      await sql`create index insight_cards_status on insight_cards (workspace, status, "row")`.execute(db)
      await sql`create index insight_cards_review on insight_cards (workspace, review, "row")`.execute(db)
      await sql`create table insight_facets (workspace ${text}, kind ${text}, value ${text}, label ${text},
        primary key (workspace, kind, value))`.execute(db)
      await sql`create table thread_words (${row}, workspace ${text}, platform ${text}, channel ${text},
        thread ${text}, event ${text}, person ${text}, at ${text}, text ${text}, words ${text}${searched})`.execute(
        db,
      )
      await sql`create index thread_words_person on thread_words (workspace, person)`.execute(db)
      await sql`create table public_links (workspace ${text}, id ${text}, token ${text}, insight ${text},
        version integer not null, language ${text}, made_by ${text}, made_at ${text}, expires_at ${text},
        primary key (workspace, id), unique (token))`.execute(db)
      await sql`create index threads_named on threads (workspace, thread)`.execute(db)
      await sql`create index threads_recent on threads (workspace, updated_at)`.execute(db)
      if (dialect === 'postgres') {
        await sql`create index insight_cards_lexemes on insight_cards using gin (lexemes)`.execute(db)
        await sql`create index thread_words_lexemes on thread_words using gin (lexemes)`.execute(db)
      } else {
        await fullText(db, 'insight_cards', 'insight_words', ['words', 'facets'])
        await fullText(db, 'thread_words', 'spoken_words', ['words'])
      }
      await sql`alter table insights drop column words`.execute(db)
      await takeIn(db as Kysely<Tables>, dialect)
    },
  }
}

/** A full-text index beside a SQLite table that is kept by its triggers; rows are added and removed, never changed. */
async function fullText(
  db: Kysely<unknown>,
  table: string,
  index: string,
  columns: readonly string[],
): Promise<void> {
  const list = columns.join(', ')
  const of = (row: string) => columns.map((column) => `${row}.${column}`).join(', ')
  await sql
    .raw(
      `create virtual table ${index} using fts5(${list}, content = '${table}', content_rowid = 'row', tokenize = 'ascii')`,
    )
    .execute(db)
  await sql
    .raw(`create trigger ${index}_added after insert on ${table} begin
      insert into ${index} (rowid, ${list}) values (new."row", ${of('new')}); end`)
    .execute(db)
  await sql
    .raw(`create trigger ${index}_removed after delete on ${table} begin
      insert into ${index} (${index}, rowid, ${list}) values ('delete', old."row", ${of('old')}); end`)
    .execute(db)
}

async function takeIn(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  for (let offset = 0; ; offset += pageSize) {
    const rows = await db
      .selectFrom('insights')
      .select('body')
      .orderBy('updated_at')
      .orderBy('workspace')
      .orderBy('id')
      .offset(offset)
      .limit(pageSize)
      .execute()
    await indexInsights(
      db,
      dialect,
      rows.map(({ body }) => insightSchema.parse(JSON.parse(body))),
    )
    if (rows.length < pageSize) break
  }
  const events = await db.selectFrom('inbox').select('body').orderBy('seq').execute()
  for (const { body } of events) await indexSpoken(db, dialect, JSON.parse(body))
}
