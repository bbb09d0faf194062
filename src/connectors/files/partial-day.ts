import type { DuckDBConnection } from '@duckdb/node-api'
import { rows } from './rows.ts'

const usualShare = 0.6
const leastWeeks = 3
const mostWeeks = 8

/**
 * The last day, when one of the volumes is below 60 % of what its weekday usually has (median of up to eight weeks
 * before, three at least); otherwise undefined. `day` is SQL that gives a DATE, `volumes` are SQL aggregates that
 * grow as a day goes on (rows; sessions where rows are totals already).
 */
export async function partialDay(
  connection: DuckDBConnection,
  source: { readonly table: string; readonly day: string; readonly volumes: readonly string[] },
  signal: AbortSignal,
): Promise<string | undefined> {
  const { table, day, volumes } = source
  const sums = volumes.map((volume, at) => `(${volume})::DOUBLE AS n${at}`)
  const shares = volumes.map((_, at) => `any_value(last.n${at}) / nullif(median(days.n${at}), 0)`)
  const [found] = await rows(
    connection,
    `WITH days AS (SELECT ${day} AS d, ${sums.join(', ')} FROM ${table} WHERE ${day} IS NOT NULL GROUP BY 1),
      last AS (SELECT * FROM days ORDER BY d DESC LIMIT 1)
      SELECT any_value(last.d)::VARCHAR AS day, least(${shares.join(', ')}) AS share
      FROM days, last
      WHERE days.d < last.d AND days.d >= last.d - ${mostWeeks * 7} AND dayofweek(days.d) = dayofweek(last.d)
      HAVING count(*) >= ${leastWeeks}`,
    signal,
  )
  const { day: last, share } = found ?? {}
  return typeof last === 'string' && typeof share === 'number' && share < usualShare ? last : undefined
}
