import { addLocalJobs, eraseLocalJobs, localQueue } from '../queue/local.ts'
import { bossQueue } from '../queue/pg-boss.ts'
import { actions } from './actions.ts'
import { addInsights } from './add-insights.ts'
import { audit } from './audit.ts'
import { commitTurn } from './commit-turn.ts'
import type { Database } from './database.ts'
import { evidence } from './evidence.ts'
import { inbox } from './inbox.ts'
import { insightSearch } from './insight-search.ts'
import { insights } from './insights.ts'
import { modelRecords } from './model-records.ts'
import { outbox } from './outbox.ts'
import { personRecords } from './person-records.ts'
import { openPostgres } from './postgres.ts'
import { publicLinks } from './public-links.ts'
import { quotes } from './quotes.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { threadWords } from './thread-words.ts'
import { threads } from './threads.ts'
import { verdicts } from './verdicts.ts'
import { workspaces } from './workspaces.ts'

export type StoreOptions =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * Opens the store, makes it where there is none, and brings its schema up to date.
 * Throws `AppError` `store_full`, `store_read_only`, `store_unreadable`, `store_newer`, here and from every call.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.kind === 'postgres') {
    const db = await openPostgres(options.url)
    const boss = bossQueue(options.url)
    return {
      ...callsOf(db, boss.addWithin, boss.eraseWithin),
      queue: () => boss,
      close: async () => {
        await boss.close()
        await db.close()
      },
    }
  }
  const db = await openSqlite(options.file)
  return {
    ...callsOf(db, addLocalJobs, eraseLocalJobs),
    queue: (clock) => localQueue(db, clock),
    close: db.close,
  }
}

function callsOf(
  db: Database,
  addJobs: Parameters<typeof commitTurn>[1],
  eraseJobs: Parameters<typeof workspaces>[1],
): Omit<Store, 'queue' | 'close'> {
  return {
    ...inbox(db),
    ...threads(db),
    ...evidence(db),
    ...commitTurn(db, addJobs),
    ...actions(db),
    ...outbox(db),
    ...sources(db),
    ...quotes(db),
    ...insights(db),
    ...audit(db),
    ...verdicts(db),
    ...personRecords(db),
    ...insightSearch(db),
    ...addInsights(db),
    ...threadWords(db),
    ...publicLinks(db),
    ...settings(db),
    ...modelRecords(db),
    ...workspaces(db, eraseJobs),
    backup: db.backup,
  }
}
