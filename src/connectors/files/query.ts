import { type DuckDBConnection, type DuckDBValue, StatementType } from '@duckdb/node-api'
import { AppError } from '../../errors.ts'
import { compileQuery } from '../../metrics/compile/compile-query.ts'
import { duckdb } from '../../metrics/compile/duckdb.ts'
import type { SourceDefinition } from '../../metrics/metric.ts'
import type { MetricQuery, QueryResult } from '../../metrics/query.ts'
import { rows } from '../duckdb/rows.ts'

/** Compiles and runs a metric query. Throws the compiler's errors, `query_failed` and `query_cancelled`. */
export async function queryDatabase(
  connection: DuckDBConnection,
  definition: SourceDefinition,
  query: MetricQuery,
  signal: AbortSignal,
): Promise<QueryResult> {
  const compiled = compileQuery(definition, query, duckdb)
  try {
    await requireOneSelect(connection, compiled.sql)
    const params: DuckDBValue[] = [...compiled.params]
    const found = await rows(connection, compiled.sql, signal, params)
    return {
      rows: compiled.decode(found.slice(0, compiled.limit)),
      sql: compiled.sql,
      truncated: found.length > compiled.limit,
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('query_failed', { source: query.source }, error)
  }
}

/** Definitions carry SQL of people; whatever they hold, one SELECT runs and nothing else. */
async function requireOneSelect(connection: DuckDBConnection, sql: string): Promise<void> {
  const statements = await connection.extractStatements(sql)
  if (statements.count !== 1) throw new RangeError('one statement is expected')
  const statement = await statements.prepare(0)
  try {
    if (statement.statementType !== StatementType.SELECT) throw new RangeError('a SELECT is expected')
  } finally {
    statement.destroySync()
  }
}
