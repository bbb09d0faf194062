import { decodeNumber } from '../../metrics/compile/decode-value.ts'
import type { SqlFamily, SqlSession, TableSchema } from './family.ts'
import { limits } from './limits.ts'

/** The rows of a table: counted, or the database's own estimate where counting would take long. */
export async function countRows(
  { dialect }: Pick<SqlFamily, 'dialect'>,
  session: SqlSession,
  { table, estimate = 0 }: Pick<TableSchema, 'table' | 'estimate'>,
): Promise<number> {
  if (estimate > limits.wholeRows) return Math.round(estimate)
  const [found] = await session.select(
    `SELECT count(*) AS ${dialect.quote('n')} FROM ${dialect.table(table)}`,
  )
  return decodeNumber(found?.n) ?? 0
}
