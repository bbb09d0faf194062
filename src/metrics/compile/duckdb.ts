import type { AggregateCall, Dialect } from './dialect.ts'
import { filteredCall, standardSql } from './standard-sql.ts'

/** DuckDB's ways (1.5). */
export const duckdb: Dialect = {
  ...standardSql,
  name: 'duckdb',
  placeholder: (number) => `$${number}`,
  wallTime(sql, stored, zone) {
    if (stored === 'wall') return sql
    const instant = stored === 'utc' ? `timezone('UTC', CAST(${sql} AS TIMESTAMP))` : sql
    return `timezone('${zone}', ${instant})`
  },
  // A DATE stays one without `date_trunc`, which is the cheaper way for the most frequent grain.
  period: (sql, grain) =>
    grain === 'day' ? `CAST(${sql} AS DATE)` : `CAST(date_trunc('${grain}', ${sql}) AS DATE)`,
  day: (parameter) => `CAST(${parameter} AS DATE)`,
  laterBy: (day, count, unit) => `CAST(${day} + to_${unit}s(CAST(${count} AS INTEGER)) AS DATE)`,
  shownDay: (sql) => sql,
  text: (sql) => `CAST(${sql} AS VARCHAR)`,
  number: (sql) => `TRY_CAST(${sql} AS DOUBLE)`,
  truth: (sql) => `TRY_CAST(${sql} AS BOOLEAN)`,
  strictTruth: (sql) => `CAST(${sql} AS BOOLEAN)`,
  zeroOne: (sql) => `CAST(${sql} AS INTEGER)`,
  float: (sql) => `CAST(${sql} AS DOUBLE)`,
  aggregate: (call, sql, condition) =>
    `${functionOf(call, sql)}${condition === undefined ? '' : ` FILTER (WHERE ${condition})`}`,
  oneOf: (sql) => `min(${sql})`,
  least: (numbers) => (numbers.length === 1 ? numbers.join() : `least(${numbers.join(', ')})`),
}

/** `quantile_cont` and `quantile_disc` are what SQL calls `percentile_cont` and `percentile_disc`. */
function functionOf(call: AggregateCall, sql: string): string {
  if (call.call === 'deviation') return `stddev_samp(CAST(${sql} AS DOUBLE))`
  if (call.call !== 'percentile') return filteredCall(call.call, sql)
  if (call.p === 0.5 && !call.discrete) return `median(${sql})`
  return `quantile_${call.discrete ? 'disc' : 'cont'}(${sql}, ${call.p})`
}
