import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { quoteIdentifier } from '../../metrics/sql-text.ts'
import { limits as duckdbLimits } from '../duckdb/limits.ts'
import type { ColumnKind, ColumnSchema, SqlRow } from './family.ts'

const types: Readonly<Record<Exclude<ColumnKind, 'other'>, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  instant: 'TIMESTAMP',
}

/** Runs `work` on a DuckDB of its own in memory, where a sample of a table is looked at like a file. */
export async function withScratch<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', {
    enable_external_access: 'false',
    memory_limit: duckdbLimits.memory,
    threads: duckdbLimits.threads,
  })
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Puts rows of texts (`c0`, `c1`...) into a table of typed columns; what is not of its column's type is empty. */
export async function fillTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly ColumnSchema[],
  rows: readonly SqlRow[],
): Promise<void> {
  const cells = columns.map((_, at) => `c${at}`)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE taken (${cells.map((cell) => `${cell} VARCHAR`).join(', ')})`,
  )
  const appender = await connection.createAppender('taken')
  for (const row of rows) {
    for (const cell of cells) {
      const value = row[cell]
      if (value === null || value === undefined) appender.appendNull()
      else appender.appendVarchar(String(value))
    }
    appender.endRow()
  }
  appender.closeSync()
  const typed = columns.map(({ name: column, kind }, at) => {
    const type = kind === 'other' ? 'VARCHAR' : types[kind]
    return `TRY_CAST(c${at} AS ${type}) AS ${quoteIdentifier(column)}`
  })
  await connection.run(`CREATE TABLE ${quoteIdentifier(name)} AS SELECT ${typed.join(', ')} FROM taken`)
}
