import type { DuckDBConnection } from '@duckdb/node-api'
import { quoteIdentifier, quoteLiteral } from '../../metrics/sql-text.ts'
import { rows, toNumber } from '../duckdb/rows.ts'

/** A table that lies in a DuckDB: its name there, how people call it, and its columns' headers where they differ. */
export interface NamedTable {
  readonly name: string
  readonly label: string
  /** Column name -> header as the source wrote it. */
  readonly headers: ReadonlyMap<string, string>
  /** Columns that the source declares to be keys. */
  readonly keys?: ReadonlySet<string>
  /** Columns of amounts or dates that could not be read; they are no groups. */
  readonly unread?: ReadonlySet<string>
}

type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'timestamp' | 'other'

/** What a whole column looks like. */
export interface ColumnProfile {
  readonly name: string
  /** As the file writes it. */
  readonly header: string
  readonly type: ColumnType
  /** The source declares it to be a key. */
  readonly isKey: boolean
  readonly filled: number
  /** Exact in tables of up to a million rows, otherwise within a few percent. */
  readonly distinct: number
  /** Numbers only. */
  readonly min: number
  readonly max: number
  /** Text only: mean words a cell, and the share of cells that are e-mail addresses or telephone numbers. */
  readonly words: number
  readonly personalShare: number
  /** Days only: every one is a month's first. */
  readonly monthly: boolean
}

export interface TableProfile {
  readonly name: string
  readonly label: string
  readonly rows: number
  readonly columns: readonly ColumnProfile[]
}

const exactRows = 1_000_000
const email = String.raw`^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$`
const telephone = String.raw`^(\+?84|\+\d{1,3}|0)[\s.-]?\d([\s.-]?\d){7,10}$`

/** Looks at every cell of a table once. */
export async function profileTable(
  connection: DuckDBConnection,
  table: NamedTable,
  signal: AbortSignal,
): Promise<TableProfile> {
  const from = quoteIdentifier(table.name)
  const described = await rows(connection, `DESCRIBE ${from}`, signal)
  const columns = described.map((row) => ({
    name: String(row.column_name),
    type: table.unread?.has(String(row.column_name)) ? 'other' : typeOf(String(row.column_type)),
  }))
  const [size] = await rows(connection, `SELECT count(*) AS n FROM ${from}`, signal)
  const total = toNumber(size?.n)
  const facts = columns.flatMap(({ name, type }, at) =>
    factsSql(quoteIdentifier(name), type, at, total <= exactRows),
  )
  const [found = {}] = await rows(connection, `SELECT ${facts.join(',\n')} FROM ${from}`, signal)
  return {
    name: table.name,
    label: table.label,
    rows: total,
    columns: columns.map(({ name, type }, at) => ({
      name,
      header: table.headers.get(name) ?? name,
      type,
      isKey: table.keys?.has(name) ?? false,
      filled: toNumber(found[`n${at}`]),
      distinct: toNumber(found[`d${at}`]),
      min: toNumber(found[`lo${at}`]),
      max: toNumber(found[`hi${at}`]),
      words: toNumber(found[`w${at}`]),
      personalShare: toNumber(found[`p${at}`]),
      monthly: found[`m${at}`] === true,
    })),
  }
}

function factsSql(column: string, type: ColumnType, at: number, exact: boolean): string[] {
  const distinct = exact ? `count(DISTINCT ${column})` : `approx_count_distinct(${column})`
  const facts = [`count(${column}) AS n${at}`, `${distinct} AS d${at}`]
  if (type === 'integer' || type === 'number') {
    facts.push(`min(${column})::DOUBLE AS lo${at}`, `max(${column})::DOUBLE AS hi${at}`)
  }
  if (type === 'text') {
    facts.push(
      `avg(1 + length(${column}) - length(replace(${column}, ' ', ''))) AS w${at}`,
      `avg(CASE WHEN regexp_matches(${column}, ${quoteLiteral(`${email}|${telephone}`)}) THEN 1.0 ELSE 0.0 END)
        FILTER (${column} IS NOT NULL) AS p${at}`,
    )
  }
  if (type === 'date' || type === 'timestamp') facts.push(`bool_and(day(${column}) = 1) AS m${at}`)
  return facts
}

function typeOf(sql: string): ColumnType {
  if (/^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|U?HUGEINT)$/.test(sql)) return 'integer'
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(sql)) return 'number'
  if (sql === 'BOOLEAN') return 'boolean'
  if (sql === 'VARCHAR' || sql.startsWith('ENUM')) return 'text'
  if (sql === 'DATE') return 'date'
  if (sql.startsWith('TIMESTAMP')) return 'timestamp'
  return 'other'
}
