import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { type Insight, insightSchema } from '../../insights/insight.ts'
import type { VerdictRecord } from '../../insights/verdict-record.ts'
import type { Dialect } from '../database.ts'
import { outboundSchema } from '../stored-outbound.ts'
import type { Tables } from '../tables.ts'
import { indexTold } from '../thread-words.ts'

const pageSize = 200

/**
 * Every look at an insight, the last one of each taken from the insight; the log of a workspace by its time; and threads by the figures
 * that were told in them.
 */
export function verdicts(dialect: Dialect): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const text = sql.raw(dialect === 'postgres' ? 'text collate "C" not null' : 'text not null')
      await sql`create table verdicts (workspace ${text}, insight ${text}, id ${text}, at ${text}, body ${text},
        primary key (workspace, insight, id))`.execute(db)
      await sql`create index audit_latest on audit (workspace, at, insight, place)`.execute(db)
      await takeLooks(db as Kysely<Tables>)
      await takeTold(db as Kysely<Tables>, dialect)
    },
  }
}

async function takeLooks(db: Kysely<Tables>): Promise<void> {
  for (let offset = 0; ; offset += pageSize) {
    const rows = await db
      .selectFrom('insights')
      .select('body')
      .orderBy('workspace')
      .orderBy('id')
      .offset(offset)
      .limit(pageSize)
      .execute()
    const insights = rows.map(({ body }) => insightSchema.parse(JSON.parse(body)))
    const records = insights.flatMap(lookOf)
    for (const record of records) {
      const { workspace, insight, id, at } = record
      await db
        .insertInto('verdicts')
        .values({ workspace, insight, id, at, body: JSON.stringify(record) })
        .execute()
    }
    if (rows.length < pageSize) break
  }
}

async function takeTold(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  for (let last = -1; ; ) {
    const rows = await db
      .selectFrom('outbox')
      .select(['seq', 'body'])
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(pageSize)
      .execute()
    for (const { body } of rows) await indexTold(db, dialect, outboundSchema.parse(JSON.parse(body)))
    if (rows.length < pageSize) return
    last = Number(rows.at(-1)?.seq ?? last)
  }
}

/** What is known of the last look: not what was read then, and not whether it was told. */
function lookOf(insight: Insight): readonly VerdictRecord[] {
  const { id, workspace, version, observation, verdict } = insight
  if (verdict === null) return []
  return [
    {
      id: `vd_${id}`,
      workspace,
      insight: id,
      version,
      at: verdict.at,
      verdict: verdict.verdict,
      before: null,
      was: observation,
      now: null,
      readings: verdict.readings,
      told: null,
      by: null,
    },
  ]
}
