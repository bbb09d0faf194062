import type { DuckDBConnection } from '@duckdb/node-api'
import { rows, toNumber } from './rows.ts'

const usualShare = 0.6
const leastWeeks = 3
const mostWeeks = 8

/**
 * The last day, when it has less than 60 % of the rows that its weekday usually has (median of up to eight weeks
 * before, three at least); otherwise undefined. `day` is SQL that gives a DATE.
 */
export async function partialDay(
  connection: DuckDBConnection,
  table: string,
  day: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const [found] = await rows(
    connection,
    `WITH days AS (SELECT ${day} AS d, count(*) AS n FROM ${table} WHERE ${day} IS NOT NULL GROUP BY 1),
      last AS (SELECT d, n FROM days ORDER BY d DESC LIMIT 1),
      alike AS (SELECT days.n FROM days, last WHERE days.d < last.d AND days.d >= last.d - ${mostWeeks * 7}
        AND dayofweek(days.d) = dayofweek(last.d))
      SELECT last.d::VARCHAR AS day, last.n, (SELECT median(n) FROM alike) AS usual, (SELECT count(*) FROM alike) AS weeks
      FROM last`,
    signal,
  )
  const day_ = found?.['day']
  if (typeof day_ !== 'string' || toNumber(found?.['weeks']) < leastWeeks) return undefined
  return toNumber(found?.['n']) < toNumber(found?.['usual']) * usualShare ? day_ : undefined
}
