import { sql, type Transaction } from 'kysely'
import { type Insight, insightSchema } from '../insights/insight.ts'
import type { Database, Dialect } from './database.ts'
import { indexInsights } from './insight-index.ts'
import { matching } from './insight-search.ts'
import { inOrder } from './rows.ts'
import { searchWords } from './search-words.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { matchesAll } from './words-match.ts'

/** Words of a search that count. */
const mostWords = 32

type InsightCalls = 'insights' | 'insight' | 'insightVersions' | 'searchInsights'

/** Saved insights: what was written last in front, every version behind it. */
export function insights(db: Database): Pick<Store, InsightCalls> {
  return {
    insights: (workspace) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('insights')
          .select('body')
          .where('workspace', '=', workspace)
          .orderBy('updated_at', 'desc')
          .orderBy('id')
          .execute()
        return rows.map(parse)
      }),

    insight: (workspace, id) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('insights')
          .select('body')
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst()
        return row === undefined ? null : parse(row)
      }),

    insightVersions: (workspace, id) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('insight_versions')
          .select('body')
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .orderBy('version')
          .execute()
        return rows.map(parse)
      }),

    searchInsights: (workspace, words, limit) =>
      db.read(async (reader) => {
        const sought = searchWords(words).slice(0, mostWords)
        if (sought.length === 0) return []
        const found = matching(db.dialect, matchesAll(db.dialect, sought, []))
        const { rows } = await sql<{ body: string }>`
          select i.body from (select c.id, c."row" ${found.from} and c.workspace = ${workspace}
            order by ${found.place} desc limit ${limit}) as f
          join insights i on i.workspace = ${workspace} and i.id = f.id order by f."row" desc`.execute(reader)
        return rows.map(parse)
      }),
  }
}

/** Puts insights in front and keeps their versions; a version that is written again replaces its earlier form. */
export async function saveInsights(
  trx: Transaction<Tables>,
  dialect: Dialect,
  list: readonly Insight[],
): Promise<void> {
  for (const insight of inOrder(list)) {
    const { workspace, id, version } = insight
    const body = JSON.stringify(insight)
    const front = { updated_at: insight.updatedAt, body }
    await trx
      .insertInto('insights')
      .values({ workspace, id, ...front })
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(front))
      .execute()
    await trx
      .insertInto('insight_versions')
      .values({ workspace, id, version, body })
      .onConflict((conflict) => conflict.columns(['workspace', 'id', 'version']).doUpdateSet({ body }))
      .execute()
  }
  await indexInsights(trx, dialect, inOrder(list))
}

function parse({ body }: { body: string }): Insight {
  return insightSchema.parse(JSON.parse(body))
}
