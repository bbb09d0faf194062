import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { sourceDefinitionSchema } from '../../metrics/metric.ts'
import type { Discovery } from '../connector.ts'
import { discoverTables } from '../schema/discover-tables.ts'
import { knownTables } from './tables.ts'

/** Makes definitions and notes of a database's tables. Throws `source_unreadable` for a database without tables. */
export async function discoverDatabase(
  connection: DuckDBConnection,
  signal: AbortSignal,
): Promise<Discovery> {
  const { tables, notes } = await knownTables(connection, signal)
  const { models, rows, notes: found } = await discoverTables(connection, tables, signal)
  if (models.length === 0) throw new AppError('source_unreadable')
  return { definition: sourceDefinitionSchema.parse({ models }), rows, notes: [...notes, ...found] }
}
