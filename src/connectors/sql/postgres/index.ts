import { postgres } from '../../../metrics/compile/postgres.ts'
import type { ServerAddress } from '../address.ts'
import type { SqlFamily } from '../family.ts'
import { guardPostgres } from './guard.ts'
import { postgresCanWrite, postgresTables } from './schema.ts'
import { openPostgres } from './session.ts'

/** PostgreSQL, and what speaks its protocol and keeps its catalogue. */
export const postgresFamily: SqlFamily<ServerAddress> = {
  dialect: postgres,
  open: openPostgres,
  tables: postgresTables,
  canWrite: postgresCanWrite,
  guard: guardPostgres,
  cellText: (column, characters) => `left(CAST(${column} AS text), ${characters})`,
  // Whole pages are drawn, always the same ones; a third more of them, since pages are not filled alike.
  sample({ table, isView }, rows, total) {
    const name = postgres.table(table)
    if (isView || total <= rows) return name
    const share = Math.min(100, (rows / total) * 133)
    return `${name} TABLESAMPLE SYSTEM (${share.toFixed(4)}) REPEATABLE (7)`
  },
  secondsBetween: (start, end) =>
    `extract(epoch FROM (CAST(${end} AS timestamp) - CAST(${start} AS timestamp)))`,
  rowKey: ({ isView }) => (isView ? undefined : 'ctid'),
}
