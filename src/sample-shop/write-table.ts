import { type DuckDBConnection, DuckDBDataChunk, DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api'
import type { Column, Table } from './table.ts'

const chunkRows = 2048

/** Creates the table in the catalog `shop` and fills it; rows keep their order. Labels travel as positions. */
export async function writeTable(connection: DuckDBConnection, table: Table): Promise<void> {
  const columns = Object.entries(table.columns)
  const staged = columns.map(([name, column]) => `"${name}" ${stagedType(column)}`)
  await connection.run(`create or replace temp table staging (${staged.join(', ')})`)
  const appender = await connection.createAppender('staging')
  const rows = columns[0]?.[1].values.length ?? 0
  const types = columns.map((_, at) => appender.columnType(at))
  for (let from = 0; from < rows; from += chunkRows) {
    const chunk = DuckDBDataChunk.create(types)
    chunk.setColumns(columns.map(([, column]) => slice(column, from, Math.min(rows, from + chunkRows))))
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const selected = columns.map(([name, column]) => `${finalValue(name, column)} as "${name}"`)
  await connection.run(`create table shop."${table.name}" as select ${selected.join(', ')} from staging`)
  await connection.run('drop table staging')
}

function slice(column: Column, from: number, to: number): readonly DuckDBValue[] {
  const part = column.values.slice(from, to)
  return column.kind === 'date' ? part.map((day) => new DuckDBDateValue(Number(day))) : part
}

function stagedType(column: Column): string {
  const types = { date: 'DATE', integer: 'INTEGER', double: 'DOUBLE', label: 'INTEGER', text: 'VARCHAR' }
  return types[column.kind]
}

function finalValue(name: string, column: Column): string {
  if (column.kind !== 'label') return `"${name}"`
  const list = column.labels.map((label) => `'${label.replaceAll("'", "''")}'`).join(', ')
  return `([${list}])["${name}" + 1]`
}
