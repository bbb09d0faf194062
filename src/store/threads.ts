import type { Selectable, Transaction } from 'kysely'
import { inboundSchema } from '../conversation/inbound.ts'
import type { Database } from './database.ts'
import { threadColumns } from './rows.ts'
import type { SpokenEntry, Store, StoredThread, TurnCommit } from './store.ts'
import { outboundSchema } from './stored-outbound.ts'
import type { Tables, ThreadTable } from './tables.ts'

/** How many states of a thread are kept, the present one among them. */
const keptStates = 20

/** Threads with their states, present and past, and what was said in them. */
export function threads(
  db: Database,
): Pick<Store, 'thread' | 'threads' | 'recentThreads' | 'threadAt' | 'transcript'> {
  return {
    thread: (key) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('threads')
          .selectAll()
          .where((eb) => eb.and(threadColumns(key)))
          .executeTakeFirst()
        return row === undefined ? null : storedThread(row)
      }),

    threads: (workspace) =>
      db.read(async (reader) => {
        const rows = await reader
          .selectFrom('threads')
          .selectAll()
          .where('workspace', '=', workspace)
          .orderBy('updated_at', 'desc')
          .orderBy('platform')
          .orderBy('channel')
          .orderBy('thread')
          .execute()
        return rows.map(storedThread)
      }),

    recentThreads: (workspace, limit) =>
      db.read((reader) =>
        reader
          .selectFrom('threads')
          .select(['workspace', 'platform', 'channel', 'thread', 'title', 'step', 'status'])
          .select('updated_at as updatedAt')
          .where('workspace', '=', workspace)
          .orderBy('updated_at', 'desc')
          .orderBy('platform')
          .orderBy('channel')
          .orderBy('thread')
          .limit(limit)
          .execute(),
      ),

    threadAt: (key, version) =>
      db.read(async (reader) => {
        const row = await reader
          .selectFrom('thread_states')
          .selectAll()
          .where((eb) => eb.and(threadColumns(key)))
          .where('version', '=', version)
          .executeTakeFirst()
        return row === undefined ? null : storedThread(row)
      }),

    transcript: (key) =>
      db.read(async (reader) => {
        const entries: { seq: number; entry: SpokenEntry }[] = []
        const address = threadColumns(key)
        const heard = await reader
          .selectFrom('inbox')
          .select(['seq', 'body'])
          .where((eb) => eb.and(address))
          .execute()
        for (const { seq, body } of heard) {
          const inbound = inboundSchema.parse(JSON.parse(body))
          entries.push({ seq: Number(seq), entry: { direction: 'in', inbound } })
        }
        const said = await reader
          .selectFrom('outbox')
          .select(['seq', 'body'])
          .where((eb) => eb.and(address))
          .execute()
        for (const { seq, body } of said) {
          const outbound = outboundSchema.parse(JSON.parse(body))
          entries.push({ seq: Number(seq), entry: { direction: 'out', outbound } })
        }
        return entries.sort((one, other) => one.seq - other.seq).map(({ entry }) => entry)
      }),
  }
}

/** Writes the thread's next state; false when it is no longer at the version that the turn started from. */
export async function saveThread(trx: Transaction<Tables>, commit: TurnCommit): Promise<boolean> {
  const key = threadColumns(commit.key)
  const version = commit.expectedVersion + 1
  const turned = {
    version,
    state: JSON.stringify(commit.state),
    // PostgreSQL holds no NUL in a text, and a title comes from what a person wrote.
    title: commit.title.replaceAll('\0', ''),
    step: commit.step,
    status: commit.status,
    updated_at: commit.at,
  }
  const written =
    commit.expectedVersion === 0
      ? await trx
          .insertInto('threads')
          .values({ ...key, ...turned })
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'platform', 'channel', 'thread']).doNothing(),
          )
          .returning('version')
          .executeTakeFirst()
      : await trx
          .updateTable('threads')
          .set(turned)
          .where((eb) => eb.and(key))
          .where('version', '=', commit.expectedVersion)
          .returning('version')
          .executeTakeFirst()
  if (written === undefined) return false

  await trx
    .insertInto('thread_states')
    .values({ ...key, ...turned })
    .execute()
  await trx
    .deleteFrom('thread_states')
    .where((eb) => eb.and(key))
    .where('version', '<=', version - keptStates)
    .execute()
  return true
}

function storedThread(row: Selectable<ThreadTable>): StoredThread {
  return {
    ...threadColumns(row),
    version: row.version,
    state: JSON.parse(row.state),
    title: row.title,
    step: row.step,
    status: row.status,
    updatedAt: row.updated_at,
  }
}
