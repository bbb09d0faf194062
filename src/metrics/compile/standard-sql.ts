import type { Dialect } from './dialect.ts'

const trueWords = "'true', 't', 'yes', 'y', '1'"
const falseWords = "'false', 'f', 'no', 'n', '0'"

/** A text read as truth value by the words that DuckDB and PostgreSQL know, else NULL. */
export function truthOfText(text: string): string {
  return `CASE WHEN lower(${text}) IN (${trueWords}) THEN TRUE WHEN lower(${text}) IN (${falseWords}) THEN FALSE END`
}

/** `sum(x) FILTER (WHERE ...)` and its like: the calls that all databases but MySQL write alike. */
export function filteredCall(
  name: 'sum' | 'avg' | 'min' | 'max' | 'count' | 'count_distinct' | 'stddev_samp',
  sql: string,
  condition?: string,
): string {
  const filter = condition === undefined ? '' : ` FILTER (WHERE ${condition})`
  return name === 'count_distinct' ? `count(DISTINCT ${sql})${filter}` : `${name}(${sql})${filter}`
}

/** The parts that DuckDB, PostgreSQL and SQLite share. */
export const standardSql: Pick<Dialect, 'quote' | 'table' | 'positional' | 'differs' | 'groupKey' | 'order'> =
  {
    quote: quoted,
    table: (name) => name.split('.').map(quoted).join('.'),
    positional: false,
    differs: (left, right) => `${left} IS DISTINCT FROM ${right}`,
    groupKey: (sql) => sql,
    order: (sql, descending) => `${sql} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  }

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
