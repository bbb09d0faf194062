import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'

export type SqlRow = Readonly<Record<string, DuckDBValue>>

/** Runs one statement and returns its rows; an abort interrupts it and throws `query_cancelled`. */
export async function rows(
  connection: DuckDBConnection,
  sql: string,
  signal: AbortSignal,
  params: readonly DuckDBValue[] = [],
): Promise<SqlRow[]> {
  return interruptible(connection, signal, async () => {
    const reader = await connection.runAndReadAll(sql, [...params])
    return reader.getRowObjects()
  })
}

/** Ties `work` on a connection to a signal. */
export async function interruptible<T>(
  connection: DuckDBConnection,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  if (signal.aborted) throw new AppError('query_cancelled')
  const stop = () => connection.interrupt()
  signal.addEventListener('abort', stop)
  try {
    return await work()
  } catch (error) {
    if (signal.aborted) throw new AppError('query_cancelled', {}, error)
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** A count or sum as a plain number. */
export function toNumber(value: DuckDBValue | undefined): number {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : 0
}
