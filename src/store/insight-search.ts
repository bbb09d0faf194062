import { type RawBuilder, sql } from 'kysely'
import { type FacetKind, facetToken } from '../insights/facets.ts'
import { type InsightCard, insightCardSchema } from '../insights/insight-card.ts'
import type { Database, Dialect } from './database.ts'
import type { InsightFilter } from './insight-library.ts'
import { searchWords } from './search-words.ts'
import type { Store } from './store.ts'
import { matchesAll, matchesAnyFacet } from './words-match.ts'

/** Words of a search that count. */
const mostWords = 32
/** Candidates that share a key with a statement and are compared with it word by word. */
const mostNear = 500
const dayMs = 86_400_000

/** Insights as lists, boards and queues need them: by words and facets, a page at a time, the last written first. */
export function insightSearch(
  db: Database,
): Pick<Store, 'insightPage' | 'insightCounts' | 'insightFacets' | 'nearInsights'> {
  return {
    insightPage: (filter, page) =>
      db.read(async (reader) => {
        const { from, place } = found(db.dialect, filter)
        const before = page.before === undefined ? sql`` : sql`and ${place} < ${Number(page.before)}`
        const { rows } = await sql<{ row: number | string; card: string }>`
          select c."row", c.card ${from} ${before} order by ${place} desc limit ${page.limit + 1}`.execute(
          reader,
        )
        const shown = rows.slice(0, page.limit)
        const next = rows.length > page.limit ? String(shown.at(-1)?.row) : null
        return { cards: shown.map(parse), next }
      }),

    insightCounts: (filter) =>
      db.read(async (reader) => {
        const { from } = found(db.dialect, filter)
        const { rows } = await sql<{ status: string; count: number | string }>`
          select c.status, count(*) as count ${from} group by c.status`.execute(reader)
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

    nearInsights: (workspace, bands) =>
      db.read(async (reader) => {
        if (bands.length === 0) return []
        const tokens = bands.map((value) => facetToken({ kind: 'near', value }))
        const { from, place } = matching(db.dialect, matchesAnyFacet(db.dialect, tokens))
        const { rows } = await sql<{ card: string }>`
          select c.card ${from} and c.workspace = ${workspace}
          order by ${place} desc limit ${mostNear}`.execute(reader)
        return rows.map(parse)
      }),
  }
}

/** The rows that a query is about (`from … where …`), and by what they are ordered. */
interface Found {
  readonly from: RawBuilder<unknown>
  readonly place: RawBuilder<unknown>
}

function found(dialect: Dialect, filter: InsightFilter): Found {
  const words = searchWords(filter.words ?? '').slice(0, mostWords)
  const tokens = filter.facets.map(facetToken)
  const asked = words.length + tokens.length > 0
  const all = asked
    ? matching(dialect, matchesAll(dialect, words, tokens))
    : { from: sql`from insight_cards c where true`, place: sql`c."row"` }
  const since = filter.from === undefined ? sql`` : sql`and c.updated_at >= ${filter.from}`
  const until = filter.to === undefined ? sql`` : sql`and c.updated_at < ${dayAfter(filter.to)}`
  return { ...all, from: sql`${all.from} and c.workspace = ${filter.workspace} ${since} ${until}` }
}

/** SQLite's index gives its rows from the last down, so that a page of a common word reads no more than the page. */
export function matching(dialect: Dialect, query: string): Found {
  return dialect === 'postgres'
    ? { from: sql`from insight_cards c where c.lexemes @@ ${query}::tsquery`, place: sql`c."row"` }
    : {
        from: sql`from insight_words w cross join insight_cards c on c."row" = w.rowid
          where w.insight_words match ${query}`,
        place: sql`w.rowid`,
      }
}

/** The first day that no longer counts, in the form of the stored instants. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10)
}

function parse({ card }: { readonly card: string }): InsightCard {
  return insightCardSchema.parse(JSON.parse(card))
}
