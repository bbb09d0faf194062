import { sql, type Transaction } from 'kysely'
import { type Insight, insightSchema } from '../insights/insight.ts'
import { wellFormed } from '../support/well-formed.ts'
import type { Database, Dialect } from './database.ts'
import { indexInsights } from './insight-index.ts'
import { inOrder } from './rows.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

type InsightCalls = 'insights' | 'insight' | 'insightVersions' | 'dueInsights'

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

    dueInsights: (workspace, until) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('insights')
          .select('body')
          .where('workspace', '=', workspace)
          // Most insights have no action with a day, and need not be taken apart to know it.
          .where('body', 'like', '%"due":{%')
          .where(hasDueAction(db.dialect, until))
          .orderBy('id')
          .execute()
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
  const insights = inOrder(list.map(storable))
  for (const insight of insights) {
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
  await indexInsights(trx, dialect, insights)
}

function hasDueAction(dialect: Dialect, until: string) {
  return dialect === 'postgres'
    ? sql<boolean>`exists (select 1 from jsonb_array_elements(body::jsonb -> 'actions') action
        where action -> 'due' ->> 'date' <= ${until} and action ->> 'outcome' is null)`
    : sql<boolean>`exists (select 1 from json_each(insights.body, '$.actions') action
        where json_extract(action.value, '$.due.date') <= ${until}
        and json_extract(action.value, '$.outcome') is null)`
}

/** How JSON writes what `wellFormed` takes away. */
const malformed = /\\u0000|\\ud[89a-f]/i

/** An insight as every database can keep it: a value of somebody's data may hold anything. */
function storable(insight: Insight): Insight {
  if (!malformed.test(JSON.stringify(insight))) return insight
  const body = JSON.stringify(insight, (_name, value: unknown) =>
    typeof value === 'string' ? wellFormed(value) : value,
  )
  return parse({ body })
}

function parse({ body }: { body: string }): Insight {
  return insightSchema.parse(JSON.parse(body))
}
