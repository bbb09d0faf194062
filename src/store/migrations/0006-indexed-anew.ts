import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { insightSchema } from '../../insights/insight.ts'
import type { Dialect } from '../database.ts'
import { indexInsights } from '../insight-index.ts'
import type { Tables } from '../tables.ts'

const pageSize = 200

/**
 * Every insight goes into the index anew: with a word for those that something is done about, on SQLite with one for its workspace, on
 * PostgreSQL without what is there twice.
 *
 * SQLite keeps a full-text index in pieces that a search reads side by side, and joins them by fours. Insights are written seldom and
 * searched often: joined by twos, a search for several words takes a third less.
 */
export function indexedAnew(dialect: Dialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      if (dialect === 'sqlite')
        await sql`insert into insight_words (insight_words, rank) values ('automerge', 2)`.execute(db)
      await takeIn(db as Kysely<Tables>, dialect)
    },
  }
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
    const insights = rows.map(({ body }) => insightSchema.parse(JSON.parse(body)))
    await indexInsights(db, dialect, insights)
    if (rows.length < pageSize) break
  }
}
