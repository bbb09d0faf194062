import { sql, type Transaction } from 'kysely'
import { type Insight, insightSchema } from '../insights/insight.ts'
import type { Database } from './database.ts'
import { inOrder } from './rows.ts'
import { indexedWords, searchPhrases, searchWords } from './search-words.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

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
        const sought = searchPhrases(searchWords(words))
        if (sought.length === 0) return []
        const position = sql.raw(db.dialect === 'postgres' ? 'strpos' : 'instr')
        let query = reader.selectFrom('insights').select('body').where('workspace', '=', workspace)
        for (const word of sought)
          query = query.where(sql<boolean>`${position}(words, ${` ${word.join(' ')} `}) > 0`)
        const rows = await query.orderBy('updated_at', 'desc').orderBy('id').limit(limit).execute()
        return rows.map(parse)
      }),
  }
}

/** Puts insights in front and keeps their versions; a version that is written again replaces its earlier form. */
export async function saveInsights(trx: Transaction<Tables>, list: readonly Insight[]): Promise<void> {
  for (const insight of inOrder(list)) {
    const { workspace, id, version } = insight
    const body = JSON.stringify(insight)
    const front = { updated_at: insight.updatedAt, words: insightWords(insight), body }
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
}

/** Statement and question; a placeholder's id is nothing that a person would look for. */
export function insightWords({ statement, question }: Insight): string {
  return indexedWords(`${statement.replace(/\{\{[^}]*\}\}/g, ' ')} ${question.words}`)
}

function parse({ body }: { body: string }): Insight {
  return insightSchema.parse(JSON.parse(body))
}
