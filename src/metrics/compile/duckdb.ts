import type { Dialect } from './dialect.ts'

/** DuckDB's ways (1.5). */
export const duckdb: Dialect = {
  // A DATE stays one without `date_trunc`, which is the cheaper way for the most frequent grain.
  period: (sql, grain) =>
    grain === 'day' ? `CAST(${sql} AS DATE)` : `CAST(date_trunc('${grain}', ${sql}) AS DATE)`,
  day: (parameter) => `CAST(${parameter} AS DATE)`,
  text: (sql) => `CAST(${sql} AS VARCHAR)`,
  number: (sql) => `TRY_CAST(${sql} AS DOUBLE)`,
  truth: (sql) => `TRY_CAST(${sql} AS BOOLEAN)`,
  strictTruth: (sql) => `CAST(${sql} AS BOOLEAN)`,
  float: (sql) => `CAST(${sql} AS DOUBLE)`,
  median: (sql) => `median(${sql})`,
  deviation: (sql) => `stddev_samp(CAST(${sql} AS DOUBLE))`,
  oneOf: (sql) => `min(${sql})`,
}
