import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'
import type { ThreadKey } from './store.ts'

/** Rows or ids of one statement; SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const chunkSize = 500

/** The list in pieces that fit one statement. */
export function chunks<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / chunkSize)
  return Array.from({ length: count }, (_, index) => list.slice(index * chunkSize, (index + 1) * chunkSize))
}

/** Only the address, whatever else the object holds: `where(eb => eb.and(threadColumns(key)))`. */
export function threadColumns({ workspace, platform, channel, thread }: ThreadKey): ThreadKey {
  return { workspace, platform, channel, thread }
}

/** The next place in the one order of inbox and outbox. SQLite has one writer at a time, so the largest plus one is free. */
export function nextSeq(db: Database): RawBuilder<number> {
  return db.dialect === 'postgres'
    ? sql<number>`nextval('spoken')`
    : sql<number>`(select 1 + max(
        coalesce((select max(seq) from inbox), 0), coalesce((select max(seq) from outbox), 0)))`
}

/** By id, so that two transactions that write the same records lock them in the same order. */
export function inOrder<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}
