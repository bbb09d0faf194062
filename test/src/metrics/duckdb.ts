import { DuckDBInstance } from '@duckdb/node-api'
import { compileQuery } from '../../../src/metrics/compile/compile-query.ts'
import { duckdb } from '../../../src/metrics/compile/duckdb.ts'
import type { SourceDefinition } from '../../../src/metrics/metric.ts'
import {
  type MetricQueryInput,
  metricQuerySchema,
  type QueryRow,
  queryRowSchema,
} from '../../../src/metrics/query.ts'

/** A database in memory that queries run against. */
export interface TestDatabase {
  run(sql: string): Promise<void>
  ask(definition: SourceDefinition, query: Omit<MetricQueryInput, 'source'>): Promise<readonly QueryRow[]>
  close(): void
}

/** Opens an empty DuckDB in memory; answers are checked against the row schema. */
export async function openDatabase(): Promise<TestDatabase> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    async run(sql) {
      await connection.run(sql)
    },
    async ask(definition, query) {
      const compiled = compileQuery(definition, metricQuerySchema.parse({ source: 'test', ...query }), duckdb)
      const reader = await connection.runAndReadAll(compiled.sql, [...compiled.params])
      const rows = compiled.decode(reader.getRowObjects().slice(0, compiled.limit))
      return queryRowSchema.array().parse(rows)
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
