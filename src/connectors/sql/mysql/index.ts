import { mysql } from '../../../metrics/compile/mysql.ts'
import type { ServerAddress } from '../address.ts'
import type { SqlFamily } from '../family.ts'
import { guardTokens } from '../guard-tokens.ts'
import { mysqlCanWrite, mysqlTables } from './schema.ts'
import { openMysql } from './session.ts'

/** MySQL and MariaDB. */
export const mysqlFamily: SqlFamily<ServerAddress> = {
  dialect: mysql,
  open: openMysql,
  tables: mysqlTables,
  canWrite: mysqlCanWrite,
  guard: async (sql) => guardTokens(sql, /\?/g),
  cellText: (column, characters) => `LEFT(CAST(${column} AS CHAR), ${characters})`,
  // There is no sampling: rows are picked by their key, spread by a checksum.
  sample({ table, isView, primaryKey }, rows, total) {
    const name = mysql.table(table)
    const step = Math.floor(total / rows)
    const key = primaryKey.map(mysql.quote).join(', ')
    if (isView || key === '' || step < 2) return name
    return `(SELECT * FROM ${name} WHERE MOD(CRC32(CONCAT_WS(',', ${key})), ${step}) = 0) AS picked`
  },
  secondsBetween: (start, end) => `TIMESTAMPDIFF(SECOND, ${start}, ${end})`,
  rowKey: () => undefined,
}
