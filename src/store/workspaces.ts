import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Jobs lie in tables of the queue's own. */
type OfWorkspace = Exclude<
  { [T in keyof Tables]: 'workspace' extends keyof Tables[T] ? T : never }[keyof Tables],
  'jobs'
>
/** Erases the jobs of a workspace, wherever they are kept. */
type EraseJobs = (trx: Transaction<Tables>, workspace: string) => Promise<void>

/** Every table that holds something of a workspace; the compiler asks for one that is missing, as it would outlive it. */
const ofWorkspace: Readonly<Record<OfWorkspace, true>> = {
  inbox: true,
  threads: true,
  thread_states: true,
  outbox: true,
  outbox_parts: true,
  evidence: true,
  quotes: true,
  insights: true,
  insight_cards: true,
  insight_facets: true,
  thread_words: true,
  public_links: true,
  insight_versions: true,
  audit: true,
  verdicts: true,
  sources: true,
  actions: true,
  settings: true,
  model_records: true,
}

/** The workspaces that are known, and their end. */
export function workspaces(db: Database, eraseJobs: EraseJobs): Pick<Store, 'workspaces' | 'eraseWorkspace'> {
  return {
    workspaces: () =>
      db.read(async (reader) => {
        const spoken = await reader.selectFrom('inbox').select('workspace').distinct().execute()
        const connected = await reader.selectFrom('sources').select('workspace').distinct().execute()
        return [...new Set([...spoken, ...connected].map(({ workspace }) => workspace))].sort()
      }),
    eraseWorkspace: (workspace) =>
      db.write(async (trx) => {
        for (const table of Object.keys(ofWorkspace) as OfWorkspace[])
          await trx.deleteFrom(table).where('workspace', '=', workspace).execute()
        await eraseJobs(trx, workspace)
      }),
  }
}
