import { type Kysely, sql, type Transaction } from 'kysely'
import { type Quote, quoteSchema } from '../evidence/quote.ts'
import type { Database } from './database.ts'
import { lexemes, matchedPhrases, matchesAny } from './quote-match.ts'
import { chunks, inOrder } from './rows.ts'
import { indexedWords, searchPhrases } from './search-words.ts'
import type { QuoteSearch, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Customers' words, found by phrases without regard to case and diacritics. */
export function quotes(
  db: Database,
): Pick<Store, 'saveQuotes' | 'searchQuotes' | 'countQuotes' | 'allQuotes'> {
  return {
    saveQuotes: (list) => db.write((trx) => insertQuotes(db, trx, list)),

    searchQuotes: (search) =>
      db.read(async (reader) => {
        const phrases = searchPhrases(search.terms)
        if (phrases.length === 0) return []
        const hits = within(reader, search)
          .where(matchesAny(db.dialect, phrases))
          .select(['id', 'body', 'source'])
          .select(matchedPhrases(db.dialect, phrases).as('matched'))
          .select(sql<string>`coalesce(date, '')`.as('day'))
          .select(
            sql<string>`case when respondent is null then 'q' || id else 'r' || respondent end`.as('voice'),
          )
        const ranked = reader
          .selectFrom(hits.as('hits'))
          .select(['id', 'body', 'matched', 'day'])
          .select(
            sql<number>`row_number() over (partition by source, voice order by matched desc, day desc, id)`.as(
              'nth',
            ),
          )
        const rows = await reader
          .selectFrom(ranked.as('ranked'))
          .select('body')
          .where('nth', '=', 1)
          .orderBy('matched', 'desc')
          .orderBy('day', 'desc')
          .orderBy('id')
          .limit(search.limit)
          .execute()
        return rows.map(({ body }) => quoteSchema.parse(JSON.parse(body)))
      }),

    countQuotes: (search) =>
      db.read(async (reader) => {
        const phrases = searchPhrases(search.terms)
        const all = within(reader, search)
        const matched = phrases.length === 0 ? null : all.where(matchesAny(db.dialect, phrases))
        return { matched: matched === null ? 0 : await count(matched), all: await count(all) }
      }),

    allQuotes: (search) =>
      db.read(async (reader) => {
        const rows = await within(reader, search)
          .select('body')
          .orderBy(sql`coalesce(date, '')`, 'desc')
          .orderBy('id')
          .limit(search.limit)
          .execute()
        return rows.map(({ body }) => quoteSchema.parse(JSON.parse(body)))
      }),
  }
}

/** Writes quotes with their folded words; those that are there already stay as they are. */
export async function insertQuotes(
  db: Database,
  trx: Transaction<Tables>,
  list: readonly Quote[],
): Promise<void> {
  const rows = inOrder(list).map((quote) => {
    const words = indexedWords(quote.text)
    return {
      workspace: quote.workspace,
      id: quote.id,
      source: quote.source,
      date: quote.date ?? null,
      respondent: quote.respondent ?? null,
      words,
      ...(db.dialect === 'postgres' ? { lexemes: lexemes(words) } : {}),
      body: JSON.stringify(quote),
    }
  })
  for (const some of chunks(rows)) {
    await trx
      .insertInto('quotes')
      .values(some)
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doNothing())
      .execute()
  }
}

function within(reader: Kysely<Tables>, { workspace, sources, timeRange }: Omit<QuoteSearch, 'terms'>) {
  let query = reader.selectFrom('quotes').where('workspace', '=', workspace)
  // An empty list names no source; `in ()` is no SQL for PostgreSQL.
  if (sources) query = sources.length > 0 ? query.where('source', 'in', sources) : query.where(sql.lit(false))
  if (timeRange) query = query.where('date', '>=', timeRange.from).where('date', '<=', timeRange.to)
  return query
}

async function count(query: ReturnType<typeof within>): Promise<number> {
  const row = await query.select((eb) => eb.fn.countAll().as('count')).executeTakeFirstOrThrow()
  return Number(row.count)
}
