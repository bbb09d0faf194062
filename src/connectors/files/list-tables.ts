import type { DuckDBConnection } from '@duckdb/node-api'
import type { SourceTable } from '../../metrics/fit-definition.ts'
import { rows } from '../duckdb/rows.ts'

/** The tables of a file's database that people know of, with their columns. */
export async function listTables(
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<readonly SourceTable[]> {
  const found = await rows(
    connection,
    `SELECT table_name AS name, list(column_name ORDER BY ordinal_position)::VARCHAR[]::JSON::VARCHAR AS columns
      FROM information_schema.columns WHERE table_schema = 'main' GROUP BY 1 ORDER BY 1`,
    signal,
  )
  return found.map((row) => ({
    name: String(row.name),
    table: String(row.name),
    columns: columnsIn(row.columns),
  }))
}

function columnsIn(listed: unknown): readonly string[] {
  return JSON.parse(String(listed))
}
