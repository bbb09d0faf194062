import type { DuckDBConnection } from '@duckdb/node-api'
import type { DiscoveryNote } from '../connector.ts'
import { rows } from '../duckdb/rows.ts'
import type { NamedTable } from '../schema/profile.ts'
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
