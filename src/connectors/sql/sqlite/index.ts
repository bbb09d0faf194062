import { sqlite } from '../../../metrics/compile/sqlite.ts'
import type { FileAddress } from '../address.ts'
import type { SqlFamily } from '../family.ts'
import { guardTokens } from '../guard-tokens.ts'
import { sqliteTables } from './schema.ts'
import { openSqlite } from './session.ts'

/** SQLite files. */
export const sqliteFamily: SqlFamily<FileAddress> = {
  dialect: sqlite,
  open: openSqlite,
  tables: sqliteTables,
  canWrite: async () => false,
  guard: async (sql) => guardTokens(sql, /\?\d+/g),
  cellText: (column, characters) => `substr(CAST(${column} AS TEXT), 1, ${characters})`,
  sample({ table, isView, primaryKey }, rows, total) {
    const step = Math.floor(total / rows)
    const isPlain = !isView && primaryKey.length <= 1
    return isPlain && step > 1
      ? `(SELECT * FROM ${sqlite.table(table)} WHERE rowid % ${step} = 0) AS picked`
      : sqlite.table(table)
  },
  secondsBetween: (start, end) => `((julianday(${end}) - julianday(${start})) * 86400)`,
  rowKey: ({ isView }) => (isView ? undefined : 'rowid'),
}
