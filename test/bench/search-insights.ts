import { sql } from 'kysely'
import pg from 'pg'
import sqlite3 from 'sqlite3'
import { facetToken } from '../../src/insights/facets.ts'
import type { Insight } from '../../src/insights/insight.ts'
import { insightCardOf } from '../../src/insights/insight-card.ts'
import type { Database } from '../../src/store/database.ts'
import { insightSearch } from '../../src/store/insight-search.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { indexedWords } from '../../src/store/search-words.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { startPostgres } from '../contracts/postgres-server.ts'
import type { Benchmark, Comparison, Size } from './benchmark.ts'
import { fillInsights, repeatCards } from './many-insights.ts'
import { inTurns } from './median.ts'

const limit = 50
/** Insights that are written one by one; where there are to be more, their cards are repeated by the database. */
const written = 100_000
const repeats = { usual: 1, large: 10 } as const
const rounds = 300
const ready = { kind: 'status', value: 'ready' } as const
/**
 * A word of one insight in a thousand, two everyday words together, the most frequent word of all, a sentence as a Vietnamese types
 * it in haste, and an everyday word among the insights of one status.
 */
const searches = {
  'a rare word': { words: 'chude7', facets: [] },
  'two words': { words: 'otp man', facets: [] },
  'the commonest word': { words: 'khach', facets: [] },
  'a phrase without diacritics': { words: 'toi muon mua don gia', facets: [] },
  'a word with a filter': { words: 'otp', facets: [ready] },
} as const
type Search = (typeof searches)[keyof typeof searches]
type ByHand = (words: readonly string[]) => Promise<{ card: string }[]>

/**
 * Search in the library against the same index written by hand: the same words, order and limit, and the cards parsed. The peer has one
 * workspace and does not ask whose insights they are; a filter is one more word to it.
 */
export const searchInsights: Benchmark = {
  name: 'search-insights',
  async run(room, size) {
    return [...(await onSqlite(room, size)), ...(await onPostgres(size))]
  },
}

async function onSqlite(room: string, size: Size): Promise<readonly Comparison[]> {
  const db = await openSqlite(`${room}/library.db`)
  const raw = new sqlite3.Database(`${room}/raw.db`)
  const ask = (text: string, parameters: readonly unknown[] = []) =>
    new Promise<{ card: string }[]>((resolve, reject) => {
      raw.all<{ card: string }>(text, parameters, (error, rows) =>
        error === null ? resolve(rows) : reject(error),
      )
    })
  await ask('pragma journal_mode = wal')
  await ask('create table docs (id integer primary key, card text, words text)')
  await ask(
    `create virtual table found using fts5(words, content = 'docs', content_rowid = 'id', tokenize = 'ascii')`,
  )
  // Kept as the library keeps its own, row by row: an index that is made at once at the end is never found in a house that lives.
  await ask(
    'create trigger added after insert on docs begin insert into found (rowid, words) values (new.id, new.words); end',
  )
  await fillInsights(db, written, async (insights) => {
    await ask(
      `insert into docs (card, words) select value ->> 'card', value ->> 'text' from json_each(?) order by key`,
      [JSON.stringify(insights.map(plain))],
    )
  })
  for (let time = 1; time < repeats[size]; time += 1)
    await ask(
      `insert into docs (card, words) select json_set(card, '$.id', (card ->> '$.id') || '_' || ${time}), words
       from docs where id <= ${written} order by id`,
    )
  await repeatCards(db, written, repeats[size])
  const comparisons = await compare(db, size, 'raw FTS5', (words) =>
    ask(
      `select d.card from found w cross join docs d on d.id = w.rowid
       where w.found match ? order by w.rowid desc limit ${limit}`,
      [words.join(' AND ')],
    ),
  )
  await db.close()
  await new Promise((resolve) => raw.close(resolve))
  return comparisons
}

async function onPostgres(size: Size): Promise<readonly Comparison[]> {
  const server = await startPostgres()
  if ('reason' in server) return []
  const db = await openPostgres(await server.newDatabase())
  const raw = new pg.Client({ connectionString: await server.newDatabase() })
  await raw.connect()
  await raw.query(
    'create table docs (id bigint generated always as identity primary key, card text, words tsvector)',
  )
  await fillInsights(db, written, async (insights) => {
    const made = insights.map(plain)
    await raw.query(
      "insert into docs (card, words) select card, to_tsvector('simple', words) from unnest($1::text[], $2::text[]) as t (card, words)",
      [made.map(({ card }) => card), made.map(({ text }) => text)],
    )
  })
  for (let time = 1; time < repeats[size]; time += 1)
    await raw.query(
      `insert into docs (card, words) select jsonb_set(card::jsonb, '{id}', to_jsonb((card::jsonb ->> 'id') || '_${time}'))::text, words
       from docs where id <= ${written} order by id`,
    )
  await raw.query('create index on docs using gin (words)')
  await repeatCards(db, written, repeats[size])
  // As the database does by itself after a while.
  await raw.query('analyze')
  await db.write((trx) => sql`analyze insight_cards`.execute(trx))
  const comparisons = await compare(db, size, 'raw tsvector', async (words) => {
    const { rows } = await raw.query(
      `select card from docs where words @@ to_tsquery('simple', $1) order by id desc limit ${limit}`,
      [words.join(' & ')],
    )
    return rows
  })
  await raw.end()
  await db.close()
  await server.stop()
  return comparisons
}

async function compare(
  db: Database,
  size: Size,
  against: string,
  byHand: ByHand,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = []
  const { insightPage } = insightSearch(db)
  for (const [what, search] of Object.entries(searches)) {
    const ours = () => insightPage({ workspace: 'local', ...search }, { limit })
    const hand = async () =>
      (await byHand(wordsOf(search))).map(({ card }) => JSON.parse(card) as { id: string })
    const [one, other] = [(await ours()).cards, await hand()]
    if (one.length === 0 || one.map(({ id }) => id).join() !== other.map(({ id }) => id).join())
      throw new Error(`the two searches for ${search.words} do not find the same`)
    const [our, peer] = await inTurns(rounds, ours, hand)
    const many = (written * repeats[size]).toLocaleString('en')
    const same = { unit: 'ms', against } as const
    comparisons.push(
      { what: `${what} in ${many} insights`, ...same, ours: our.median, peer: peer.median },
      { what: `${what}, the slowest of a hundred`, ...same, ours: our.p99, peer: peer.p99 },
    )
  }
  return comparisons
}

/** What the peer looks for: the filters are words of its index. */
function wordsOf({ words, facets }: Search): readonly string[] {
  return [...words.split(' '), ...facets.map(facetToken)]
}

function plain(insight: Insight): { readonly text: string; readonly card: string } {
  const words = indexedWords(
    [insight.statement, insight.question.words, insight.segment?.label ?? '', insight.owner.name].join(' '),
  )
  const status = facetToken({ kind: 'status', value: insight.status })
  return { text: `${words}${status}`, card: JSON.stringify(insightCardOf(insight, [])) }
}
