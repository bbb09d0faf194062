import { rm } from 'node:fs/promises'
import { measure } from 'mitata'
import { sql } from 'kysely'
import { openSqlite } from '../src/store/sqlite.ts'
import { insightSearch } from '../src/store/insight-search.ts'
import { insightCardSchema } from '../src/insights/insight-card.ts'
import { fillInsights } from './bench/many-insights.ts'
await rm('/tmp/g2-prof.db', { force: true })
const db = await openSqlite('/tmp/g2-prof.db')
const t = Date.now()
await fillInsights(db, 20000, async () => undefined)
console.log('fill', Date.now() - t)
const { insightPage } = insightSearch(db)
for (const words of ['chude7', 'otp man', 'khach']) {
  const page = await insightPage({ workspace: 'local', facets: [], words }, { limit: 50 })
  const cards = page.cards.map((c) => JSON.stringify(c))
  const p = async (f: () => unknown) => ((await measure(f as never, { min_samples: 50, min_cpu_time: 3e8 })).p50 / 1e6).toFixed(3)
  console.log(words, page.cards.length, 'all', await p(() => insightPage({ workspace: 'local', facets: [], words }, { limit: 50 })),
    'zod', await p(() => cards.map((c) => insightCardSchema.parse(JSON.parse(c)))), 'json', await p(() => cards.map((c) => JSON.parse(c))),
    'select1', await p(() => db.read((r) => sql`select 1`.execute(r))))
}
await db.close()
