import { CompiledQuery, type Kysely } from 'kysely'
import { acting, type FacetKind, facetToken, workspaceToken } from '../insights/facets.ts'
import { insightSchema, insightStatuses } from '../insights/insight.ts'
import { type InsightCard, insightCardSchema } from '../insights/insight-card.ts'
import type { Database, Dialect } from './database.ts'
import type { InsightFilter } from './insight-library.ts'
import { searchWords } from './search-words.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { matchesAll, matchesAnyFacet } from './words-match.ts'

/** Words of a search that count. */
const mostWords = 32
/** Candidates that share a key with a statement and are compared with it word by word. */
const mostNear = 500
const dayMs = 86_400_000
const actedSchema = insightSchema.pick({ id: true, actions: true })

/** Insights as lists, boards and queues need them: by words and facets, a page at a time, the last written first. */
export function insightSearch(
  db: Database,
): Pick<Store, 'insightPage' | 'insightCounts' | 'insightFacets' | 'actedInsights' | 'nearInsights'> {
  return {
    insightPage: (filter, page) =>
      db.read(async (reader) => {
        const all = found(db.dialect, filter)
        const { text, values, place } =
          page.before === undefined ? all : and(all, `${all.place} < `, Number(page.before))
        const rows = await select<{ row: number | string; card: string }>(db, reader, {
          text: `select c."row", c.card ${text} order by ${place} desc limit ${Math.trunc(page.limit) + 1}`,
          values,
        })
        const shown = rows.slice(0, page.limit)
        const next = rows.length > page.limit ? String(shown.at(-1)?.row) : null
        return { cards: shown.map(parse), next }
      }),

    insightCounts: (filter) =>
      db.read(async (reader) => {
        const rows = await select<{ status: string; count: number | string }>(
          db,
          reader,
          counted(db.dialect, filter),
        )
        return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]))
      }),

    insightFacets: (workspace) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('insight_facets')
          .select(['kind', 'value', 'label'])
          .where('workspace', '=', workspace)
          .orderBy('kind')
          .orderBy('label')
          .orderBy('value')
          .execute()
        return rows.map(({ kind, ...facet }) => ({ kind: kind as FacetKind, ...facet }))
      }),

    actedInsights: (workspace) =>
      db.read(async (reader) => {
        const all = found(db.dialect, { workspace, facets: [acting] })
        const actions =
          db.dialect === 'postgres' ? `(i.body::json -> 'actions')::text` : `i.body -> '$.actions'`
        const rows = await select<{ id: string; actions: string }>(db, reader, {
          text: `select i.id, ${actions} as actions from (select c.workspace, c.id, c."row" ${all.text}) as f
            join insights i on i.workspace = f.workspace and i.id = f.id order by f."row" desc`,
          values: all.values,
        })
        return rows.map((row) => actedSchema.parse({ id: row.id, actions: JSON.parse(row.actions) }))
      }),

    nearInsights: (workspace, bands) =>
      db.read(async (reader) => {
        if (bands.length === 0) return []
        const tokens = bands.map((value) => facetToken({ kind: 'near', value }))
        const near = matching(db.dialect, matchesAnyFacet(db.dialect, tokens))
        const { text, values, place } = and(near, 'c.workspace = ', workspace)
        const rows = await select<{ card: string }>(db, reader, {
          text: `select c.card ${text} order by ${place} desc limit ${mostNear}`,
          values,
        })
        return rows.map(parse)
      }),
  }
}

/**
 * The rows that a query is about (`from … where …`, a `?` for each value), and by what they are ordered. Written as text: to put such
 * a query together from its parts takes as long as to run it.
 */
interface Found {
  readonly text: string
  readonly values: readonly unknown[]
  readonly place: string
}

function soughtIn({ words = '', facets }: InsightFilter) {
  return { words: searchWords(words).slice(0, mostWords), tokens: facets.map(facetToken) }
}

function found(dialect: Dialect, filter: InsightFilter): Found {
  const { words, tokens } = soughtIn(filter)
  const asked = words.length + tokens.length > 0
  const all = asked
    ? matching(dialect, matchesAll(dialect, words, tokens))
    : { text: 'from insight_cards c where true', values: [], place: 'c."row"' }
  const own = and(all, 'c.workspace = ', filter.workspace)
  const since = filter.from === undefined ? own : and(own, 'c.updated_at >= ', filter.from)
  return filter.to === undefined ? since : and(since, 'c.updated_at < ', dayAfter(filter.to))
}

/** How many there are of each status. SQLite's index tells it without a look at any card, unless they are asked for by their days. */
function counted(dialect: Dialect, filter: InsightFilter): Pick<Found, 'text' | 'values'> {
  const { words, tokens } = soughtIn(filter)
  const byIndex = dialect === 'sqlite' && words.length + tokens.length > 0
  if (!byIndex || filter.from !== undefined || filter.to !== undefined) {
    const { text, values } = found(dialect, filter)
    return { text: `select c.status, count(*) as count ${text} group by c.status`, values }
  }
  const own = [...tokens, workspaceToken(filter.workspace)]
  const one = 'select ? as status, (select count(*) from insight_words where insight_words match ?) as count'
  return {
    text: `select status, count from (${insightStatuses.map(() => one).join(' union all ')}) where count > 0`,
    values: insightStatuses.flatMap((value) => [
      value,
      matchesAll(dialect, words, [facetToken({ kind: 'status', value }), ...own]),
    ]),
  }
}

/** SQLite's index gives its rows from the last down, so that a page of a common word reads no more than the page. */
function matching(dialect: Dialect, query: string): Found {
  return dialect === 'postgres'
    ? { text: 'from insight_cards c where c.lexemes @@ ?::tsquery', values: [query], place: 'c."row"' }
    : {
        text: `from insight_words w cross join insight_cards c on c."row" = w.rowid
          where w.insight_words match ?`,
        values: [query],
        place: 'w.rowid',
      }
}

function and({ text, values, place }: Found, condition: string, value: unknown): Found {
  return { text: `${text} and ${condition}?`, values: [...values, value], place }
}

async function select<Row>(
  { dialect }: Database,
  reader: Kysely<Tables>,
  { text, values }: { readonly text: string; readonly values: readonly unknown[] },
): Promise<readonly Row[]> {
  let place = 0
  const numbered = dialect === 'sqlite' ? text : text.replaceAll('?', () => `$${++place}`)
  const { rows } = await reader.executeQuery<Row>(CompiledQuery.raw(numbered, [...values]))
  return rows
}

/** The first day that no longer counts, in the form of the stored instants. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)
}

function parse({ card }: { readonly card: string }): InsightCard {
  return insightCardSchema.parse(JSON.parse(card))
}
