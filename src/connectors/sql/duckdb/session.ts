import type { DuckDBConnection } from '@duckdb/node-api'
import { AppError } from '../../../errors.ts'
import { borrowConnection } from '../../duckdb/database.ts'
import { rows } from '../../duckdb/rows.ts'
import type { FileAddress } from '../address.ts'
import type { SqlRow, SqlSession } from '../family.ts'
import { sourceFault } from '../fault.ts'
import { limits } from '../limits.ts'

/**
 * Opens a file by the door that all DuckDB files go through: read-only, no other file, no network, locked settings.
 * Throws `source_missing`, `source_unreadable`, `query_cancelled`.
 */
export async function openDuckdb({ path }: FileAddress, signal: AbortSignal): Promise<SqlSession> {
  if (signal.aborted) throw new AppError('query_cancelled')
  const { connection, giveBack } = await borrowConnection(path)
  return {
    async select(sql, params = []) {
      return timed(connection, () => rows(connection, sql, signal, [...params]))
    },
    stream: (sql) => streamed(connection, sql, signal),
    close: async () => giveBack(),
  }
}

async function timed(
  connection: DuckDBConnection,
  work: () => Promise<readonly SqlRow[]>,
): Promise<readonly SqlRow[]> {
  const timer = setTimeout(() => connection.interrupt(), limits.statementMs)
  try {
    return await work()
  } catch (error) {
    throw error instanceof AppError ? error : faultOf(error)
  } finally {
    clearTimeout(timer)
  }
}

async function* streamed(
  connection: DuckDBConnection,
  sql: string,
  signal: AbortSignal,
): AsyncIterable<SqlRow> {
  try {
    const result = await connection.stream(sql)
    for await (const chunk of result.yieldRowObjects()) {
      for (const row of chunk) {
        if (signal.aborted) throw new AppError('query_cancelled')
        yield row
      }
    }
  } catch (error) {
    throw error instanceof AppError ? error : faultOf(error)
  }
}

function faultOf(error: unknown): AppError {
  const said = error instanceof Error ? error.message : ''
  if (/^INTERRUPT/.test(said)) return sourceFault('source_slow', error, 'DuckDB')
  if (/^Catalog Error|^Binder Error: Referenced column/.test(said))
    return sourceFault('source_changed', error, 'DuckDB')
  return sourceFault('query_failed', error, 'DuckDB')
}
