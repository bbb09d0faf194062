import { sql } from 'kysely'
import { measure } from 'mitata'
import pg from 'pg'
import sqlite3 from 'sqlite3'
import type { Insight } from '../../src/insights/insight.ts'
import { insightCardOf } from '../../src/insights/insight-card.ts'
import type { Database } from '../../src/store/database.ts'
import { insightSearch } from '../../src/store/insight-search.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { indexedWords } from '../../src/store/search-words.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { startPostgres } from '../contracts/postgres-server.ts'
import type { Benchmark, Comparison } from './benchmark.ts'
import { fillInsights } from './many-insights.ts'

const limit = 50
const many = 100_000
/** A word of one insight in a thousand, two everyday words together, and the most frequent word of all. */
const searches = { 'a rare word': 'chude7', 'two words': 'otp man', 'the commonest word': 'khach' } as const

/** Search in the library against the same index written by hand, on both databases. */
export const searchInsights: Benchmark = {
  name: 'search-insights',
  async run(room) {
    return [...(await onSqlite(room, many)), ...(await onPostgres(many))]
  },
}

async function onSqlite(room: string, count: number): Promise<readonly Comparison[]> {
  const db = await openSqlite(`${room}/library-${count}.db`)
  const raw = new sqlite3.Database(`${room}/raw-${count}.db`)
  const ask = (sql: string, parameters: readonly unknown[] = []) =>
    new Promise<{ card: string }[]>((resolve, reject) => {
      raw.all<{ card: string }>(sql, parameters, (error, rows) =>
        error === null ? resolve(rows) : reject(error),
      )
    })
  await ask('pragma journal_mode = wal')
  await ask('create table docs (id integer primary key, card text)')
  await ask("create virtual table found using fts5(words, content = '', tokenize = 'ascii')")
  let written = 0
  await fillInsights(db, count, async (insights) => {
    const rows = insights.map((insight, index) => ({ ...plain(insight), id: written + index + 1 }))
    written += rows.length
    const all = JSON.stringify(rows)
    await ask(`insert into docs (id, card) select value ->> 'id', value ->> 'card' from json_each(?)`, [all])
    await ask(`insert into found (rowid, words) select value ->> 'id', value ->> 'text' from json_each(?)`, [
      all,
    ])
  })
  const comparisons = await compare(db, count, 'raw FTS5', async (words) => {
    const sql = `select d.card from found w cross join docs d on d.id = w.rowid
      where w.found match ? order by w.rowid desc limit ${limit}`
    return ask(sql, [words])
  })
  await db.close()
  await new Promise((resolve) => raw.close(resolve))
  return comparisons
}

async function onPostgres(count: number): Promise<readonly Comparison[]> {
  const server = await startPostgres()
  if ('reason' in server) return []
  const db = await openPostgres(await server.newDatabase())
  const raw = new pg.Client({ connectionString: await server.newDatabase() })
  await raw.connect()
  await raw.query(
    'create table docs (id bigint generated always as identity primary key, card text, words tsvector)',
  )
  await fillInsights(db, count, async (insights) => {
    const made = insights.map(plain)
    await raw.query(
      "insert into docs (card, words) select card, to_tsvector('simple', words) from unnest($1::text[], $2::text[]) as t (card, words)",
      [made.map(({ card }) => card), made.map(({ text }) => text)],
    )
  })
  await raw.query('create index on docs using gin (words)')
  // As the database does by itself after a while.
  await raw.query('analyze')
  await db.write((trx) => sql`analyze insight_cards`.execute(trx))
  const comparisons = await compare(db, count, 'raw tsvector', async (words) => {
    const query = words.split(' ').join(' & ')
    const { rows } = await raw.query(
      `select card from docs where words @@ to_tsquery('simple', $1) order by id desc limit ${limit}`,
      [query],
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
  count: number,
  against: string,
  byHand: (words: string) => Promise<{ card: string }[]>,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = []
  const { insightPage } = insightSearch(db)
  for (const [what, words] of Object.entries(searches)) {
    const ours = () => insightPage({ workspace: 'local', facets: [], words }, { limit })
    const hand = async () => (await byHand(words)).map(({ card }) => JSON.parse(card) as { id: string })
    const [one, other] = [(await ours()).cards, await hand()]
    if (one.length === 0 || one.map(({ id }) => id).join() !== other.map(({ id }) => id).join())
      throw new Error(`the two searches for ${words} do not find the same`)
    const options = { min_samples: 30, min_cpu_time: 1e9 }
    const [peer, our] = [await measure(hand, options), await measure(ours, options)]
    const size = count.toLocaleString('en')
    comparisons.push({
      what: `${what} in ${size} insights`,
      unit: 'ms',
      ours: our.p50 / 1e6,
      against,
      peer: peer.p50 / 1e6,
    })
  }
  return comparisons
}

function plain(insight: Insight): { readonly text: string; readonly card: string } {
  const text = [
    insight.statement,
    insight.question.words,
    insight.segment?.label ?? '',
    insight.owner.name,
  ].join(' ')
  return { text: indexedWords(text), card: JSON.stringify(insightCardOf(insight, [])) }
}
