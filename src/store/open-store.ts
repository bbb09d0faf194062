import { actions } from './actions.ts'
import { commitTurn } from './commit-turn.ts'
import { evidence } from './evidence.ts'
import { inbox } from './inbox.ts'
import { insights } from './insights.ts'
import { outbox } from './outbox.ts'
import { openPostgres } from './postgres.ts'
import { quotes } from './quotes.ts'
import { settings } from './settings.ts'
import { sources } from './sources.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'
import { threads } from './threads.ts'
import { workspaces } from './workspaces.ts'

export type StoreOptions =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

/**
 * Opens the store, makes it where there is none, and brings its schema up to date.
 * Throws `AppError` `store_full`, `store_read_only`, `store_unreadable`, `store_newer`, here and from every call.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const db = await (options.kind === 'sqlite' ? openSqlite(options.file) : openPostgres(options.url))
  return {
    ...inbox(db),
    ...threads(db),
    ...evidence(db),
    ...commitTurn(db),
    ...actions(db),
    ...outbox(db),
    ...sources(db),
    ...quotes(db),
    ...insights(db),
    ...settings(db),
    ...workspaces(db),
    backup: db.backup,
    close: db.close,
  }
}
