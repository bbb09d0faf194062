import { duckdb } from '../../../metrics/compile/duckdb.ts'
import type { FileAddress } from '../address.ts'
import type { SqlFamily } from '../family.ts'
import { guardTokens } from '../guard-tokens.ts'
import { duckdbTables } from './schema.ts'
import { openDuckdb } from './session.ts'

/** DuckDB files that somebody else made. */
export const duckdbFamily: SqlFamily<FileAddress> = {
  dialect: duckdb,
  open: openDuckdb,
  tables: duckdbTables,
  canWrite: async () => false,
  guard: async (sql) => guardTokens(sql, /\$\d+/g),
  cellText: (column, characters) => `left(CAST(${column} AS VARCHAR), ${characters})`,
  sample({ table, isView }, rows, total) {
    const step = Math.floor(total / rows)
    return !isView && step > 1
      ? `(SELECT * FROM ${duckdb.table(table)} WHERE rowid % ${step} = 0) AS picked`
      : duckdb.table(table)
  },
  secondsBetween: (start, end) =>
    `extract(epoch FROM (CAST(${end} AS timestamp) - CAST(${start} AS timestamp)))`,
  rowKey: ({ isView }) => (isView ? undefined : 'rowid'),
}
