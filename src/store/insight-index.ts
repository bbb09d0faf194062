import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Facet, facetsOf, facetToken, workspaceToken } from '../insights/facets.ts'
import type { Insight } from '../insights/insight.ts'
import { insightCardOf } from '../insights/insight-card.ts'
import type { Dialect } from './database.ts'
import { lexemes } from './quote-match.ts'
import { chunks, inOrder } from './rows.ts'
import { indexedWords } from './search-words.ts'
import type { Tables } from './tables.ts'

/** Puts insights into the index anew, the last of the list on top; `db` is a transaction. */
export async function indexInsights(
  db: Kysely<Tables>,
  dialect: Dialect,
  list: readonly Insight[],
): Promise<void> {
  const latest = new Map(list.map((insight) => [`${insight.workspace}\n${insight.id}`, insight]))
  for (const some of chunks([...latest.values()])) {
    const rows: { row: ReturnType<typeof rowOf>; facets: readonly Facet[]; workspace: string }[] = []
    for (const insight of some) {
      const facets = facetsOf(insight, await sourcesOf(db, insight))
      rows.push({ row: rowOf(insight, facets, dialect), facets, workspace: insight.workspace })
    }
    for (const workspace of new Set(some.map((insight) => insight.workspace)))
      await db
        .deleteFrom('insight_cards')
        .where('workspace', '=', workspace)
        .where(
          'id',
          'in',
          some.filter((insight) => insight.workspace === workspace).map(({ id }) => id),
        )
        .execute()
    if (rows.length > 0)
      await db
        .insertInto('insight_cards')
        .values(rows.map(({ row }) => row))
        .execute()
    await saveFacets(db, rows)
  }
}

function rowOf(insight: Insight, facets: readonly Facet[], dialect: Dialect) {
  const words = indexedWords(wordsOf(insight).join(' '))
  const tokens = facets.map(facetToken)
  return {
    workspace: insight.workspace,
    id: insight.id,
    updated_at: insight.updatedAt,
    status: insight.status,
    review: insight.review,
    ...searched(dialect, words, tokens, insight.workspace),
    card: JSON.stringify(insightCardOf(insight, facets)),
  }
}

/**
 * What the index is made of. SQLite keeps it beside the card, to take it out of the index again; on PostgreSQL the index is of one
 * column, and a row that held the same twice would be stored out of line, which makes a search three times as slow.
 */
function searched(dialect: Dialect, words: string, tokens: readonly string[], workspace: string) {
  if (dialect === 'sqlite') return { words, facets: [...tokens, workspaceToken(workspace)].join(' ') }
  const signed = tokens.map((token) => `#${token}`)
  return { words: '', facets: '', lexemes: lexemes(words, signed) }
}

/** What people would look for; a placeholder's id is nothing of that. */
function wordsOf(insight: Insight): readonly string[] {
  const { question, behaviour, emotion, want, motivation, tension, soWhat, notFor, translated } = insight
  const slots = [question, behaviour, emotion, want, motivation, tension, soWhat, notFor, translated]
  return [
    insight.statement.replace(/\{\{[^}]*\}\}/gu, ' '),
    ...slots.flatMap((slot) => slot?.words ?? []),
    ...insight.actions.map(({ what }) => what.words),
    insight.segment?.label ?? '',
    insight.owner.name,
  ]
}

async function sourcesOf(db: Kysely<Tables>, insight: Insight): Promise<readonly string[]> {
  const sources = new Set<string>()
  for (const some of chunks(insight.readings)) {
    const rows = await db
      .selectFrom('evidence')
      .select('body')
      .where('workspace', '=', insight.workspace)
      .where('kind', '=', 'reading')
      .where(
        'id',
        'in',
        inOrder(some.map((id) => ({ id }))).map(({ id }) => id),
      )
      .execute()
    for (const { body } of rows) sources.add(z.object({ source: z.string() }).parse(JSON.parse(body)).source)
  }
  return [...sources].sort()
}

async function saveFacets(
  db: Kysely<Tables>,
  rows: readonly { readonly facets: readonly Facet[]; readonly workspace: string }[],
): Promise<void> {
  const named = new Map(
    rows.flatMap(({ facets, workspace }) =>
      facets.flatMap(({ kind, value, label }) =>
        label === undefined
          ? []
          : [[JSON.stringify([workspace, kind, value]), { workspace, kind, value, label }] as const],
      ),
    ),
  )
  const ordered = [...named].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, facet]) => facet)
  if (ordered.length === 0) return
  await db
    .insertInto('insight_facets')
    .values(ordered)
    .onConflict((conflict) =>
      conflict
        .columns(['workspace', 'kind', 'value'])
        .doUpdateSet({ label: (eb) => eb.ref('excluded.label') }),
    )
    .execute()
}
