import type { ColumnKind, SqlSession, TableSchema } from '../family.ts'

/** Tables and views of the file, with the keys that they declare; other schemas than `main` are named in front. */
export async function duckdbTables(session: SqlSession): Promise<readonly TableSchema[]> {
  const tables = await session.select(
    `SELECT * FROM (SELECT schema_name AS schema, table_name AS name, false AS view, estimated_size AS estimate FROM duckdb_tables()
        WHERE NOT internal AND NOT temporary
      UNION ALL SELECT schema_name, view_name, true, NULL FROM duckdb_views() WHERE NOT internal AND NOT temporary)
      ORDER BY schema <> 'main', schema, name`,
  )
  const columns = await session.select(
    `SELECT schema_name AS schema, table_name AS owner, column_name AS name, data_type AS type FROM duckdb_columns()
      WHERE NOT internal ORDER BY schema, owner, column_index`,
  )
  const keys = await session.select(
    `SELECT schema_name AS schema, table_name AS owner, constraint_type AS type, constraint_column_names[1] AS name,
        len(constraint_column_names)::INTEGER AS width, referenced_table AS other, referenced_column_names[1] AS target,
        array_to_string(constraint_column_names, chr(31)) AS names
      FROM duckdb_constraints() WHERE constraint_type IN ('PRIMARY KEY', 'FOREIGN KEY') ORDER BY constraint_index`,
  )
  const names = new Set<string>()
  return tables.map(({ schema, name, view, estimate }) => {
    const isNear = schema === 'main'
    const plain = names.has(String(name)) ? `${schema}_${name}` : String(name)
    names.add(plain)
    const own = keys.filter((key) => key.schema === schema && key.owner === name)
    const place = (table: unknown) => (isNear ? String(table) : `${schema}.${table}`)
    return {
      name: plain,
      table: place(name),
      isView: view === true,
      ...(estimate === null ? {} : { estimate: Number(estimate) }),
      columns: columns
        .filter((column) => column.schema === schema && column.owner === name)
        .map((column) => ({ name: String(column.name), kind: kindOf(String(column.type)) })),
      primaryKey: own
        .filter(({ type }) => type === 'PRIMARY KEY')
        .flatMap((key) => String(key.names).split('\x1f')),
      foreignKeys: own
        .filter(({ type, width }) => type === 'FOREIGN KEY' && width === 1)
        .map((key) => ({ column: String(key.name), table: place(key.other), key: String(key.target) })),
    }
  })
}

function kindOf(type: string): ColumnKind {
  if (/^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|U?HUGEINT)$/.test(type)) return 'integer'
  if (/^(DOUBLE|FLOAT|DECIMAL)/.test(type)) return 'number'
  if (type === 'BOOLEAN') return 'boolean'
  if (/^(VARCHAR|UUID|ENUM)/.test(type)) return 'text'
  if (type === 'DATE') return 'date'
  if (type === 'TIMESTAMP WITH TIME ZONE') return 'instant'
  return type.startsWith('TIMESTAMP') ? 'timestamp' : 'other'
}
