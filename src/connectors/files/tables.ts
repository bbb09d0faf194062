import type { DuckDBConnection } from '@duckdb/node-api'
import type { DiscoveryNote } from '../connector.ts'
import { rows } from '../duckdb/rows.ts'
import type { NamedTable } from '../schema/profile.ts'
import type { Ingested } from './ingested.ts'
import { readRecord } from './record.ts'

/** The tables of a database with what is remembered of their file; a ready-made database has only the tables. */
export async function knownTables(
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<{ readonly tables: readonly NamedTable[]; readonly notes: readonly DiscoveryNote[] }> {
  const record = await readRecord(connection, signal)
  if (record !== undefined) {
    const tables = record.tables.map(({ name, label, columns }) => ({
      name,
      label,
      headers: new Map(columns.map((column) => [column.name, column.header])),
      unread: unreadColumns(record),
    }))
    return { tables, notes: record.notes }
  }
  const found = await rows(
    connection,
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main' ORDER BY table_name",
    signal,
  )
  const names = found.map((row) => String(row.table_name))
  return { tables: names.map((name) => ({ name, label: name, headers: new Map() })), notes: [] }
}

/** A note names a column and no table, so it is taken up only where there is one. */
function unreadColumns({ tables, notes }: Ingested): ReadonlySet<string> {
  const unread = notes.filter(({ kind }) => kind === 'mixed_currencies' || kind === 'mixed_dates')
  return new Set(tables.length === 1 ? unread.flatMap(({ column }) => column ?? []) : [])
}
