import { quoteIdentifier, quoteLiteral } from '../../../metrics/sql-text.ts'
import type { ColumnKind, SqlSession, TableSchema } from '../family.ts'
import { settleKinds } from './settle-kinds.ts'

/** Tables and views of the file, with the keys that they declare. */
export async function sqliteTables(session: SqlSession): Promise<readonly TableSchema[]> {
  const found = await session.select(
    `SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
  )
  const tables: TableSchema[] = []
  for (const { name, type } of found) {
    const table = String(name)
    const columns = await session.select(
      `SELECT name, type, pk FROM pragma_table_info(${quoteLiteral(table)}) ORDER BY cid`,
    )
    const keys = await session.select(
      `SELECT id, "from" AS name, "table" AS other, "to" AS target, count(*) OVER (PARTITION BY id) AS width
        FROM pragma_foreign_key_list(${quoteLiteral(table)}) ORDER BY id, seq`,
    )
    const [last] =
      type === 'table'
        ? await session.select(`SELECT max(rowid) AS n FROM ${quoteIdentifier(table)}`).catch(() => [])
        : []
    tables.push({
      name: table,
      table,
      isView: type === 'view',
      ...(typeof last?.n === 'number' ? { estimate: last.n } : {}),
      columns: await settleKinds(
        session,
        table,
        columns.map((column) => ({
          name: String(column.name),
          kind: kindOf(String(column.type)),
          bare: column.type === '',
        })),
      ),
      primaryKey: columns
        .filter(({ pk }) => Number(pk) > 0)
        .toSorted((a, b) => Number(a.pk) - Number(b.pk))
        .map((column) => String(column.name)),
      foreignKeys: keys
        .filter(({ width }) => width === 1)
        .map((key) => ({
          column: String(key.name),
          table: String(key.other),
          key: String(key.target ?? ''),
        })),
    })
  }
  return tables.map((table) => ({
    ...table,
    foreignKeys: table.foreignKeys.map((key) => ({
      ...key,
      key: key.key || (keyOf(tables, key.table) ?? ''),
    })),
  }))
}

/** A reference that names no column means the primary key. */
function keyOf(tables: readonly TableSchema[], name: string): string | undefined {
  return tables.find(({ table }) => table === name)?.primaryKey[0]
}

/** By the words of the declaration, in the order that SQLite's own rules have; a bare column may hold anything. */
function kindOf(declared: string): ColumnKind {
  const type = declared.toUpperCase()
  if (/BOOL/.test(type)) return 'boolean'
  if (/DATETIME|TIMESTAMP/.test(type)) return 'timestamp'
  if (/DATE/.test(type)) return 'date'
  if (/INT/.test(type)) return 'integer'
  if (/CHAR|CLOB|TEXT/.test(type) || type === '') return 'text'
  if (/BLOB/.test(type)) return 'other'
  return 'number'
}
