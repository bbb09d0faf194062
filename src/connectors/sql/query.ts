import { compileQuery } from '../../metrics/compile/compile-query.ts'
import type { SourceDefinition } from '../../metrics/metric.ts'
import type { MetricQuery, QueryResult } from '../../metrics/query.ts'
import type { SqlFamily, SqlSession } from './family.ts'
import { guarded } from './guarded.ts'

/** Compiles and runs a metric query where the data lives. Throws the compiler's errors, `query_*` and `source_*`. */
export async function querySource(
  family: SqlFamily,
  session: SqlSession,
  definition: SourceDefinition,
  query: MetricQuery,
): Promise<QueryResult> {
  const compiled = compileQuery(definition, query, family.dialect)
  const found = await guarded({ family, session, definition }, compiled.sql, compiled.params)
  return {
    rows: compiled.decode(found.slice(0, compiled.limit)),
    sql: compiled.sql,
    truncated: found.length > compiled.limit,
  }
}
