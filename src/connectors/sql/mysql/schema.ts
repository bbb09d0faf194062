import type { ColumnKind, SqlSession, TableSchema } from '../family.ts'

/** Names are given in small letters, since MySQL and MariaDB differ in how they spell them. */
export async function mysqlTables(session: SqlSession): Promise<readonly TableSchema[]> {
  const tables = await session.select(
    `SELECT table_name AS name, table_type AS type, table_rows AS estimate
      FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'VIEW')
      ORDER BY table_name`,
  )
  const columns = await session.select(
    `SELECT table_name AS owner, column_name AS name, data_type AS type, column_type AS written
      FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  )
  const keys = await session.select(
    `SELECT table_name AS owner, constraint_name AS id, column_name AS name,
        referenced_table_name AS other, referenced_column_name AS target
      FROM information_schema.key_column_usage
      WHERE table_schema = DATABASE() AND (constraint_name = 'PRIMARY' OR referenced_table_schema = DATABASE())
      ORDER BY table_name, constraint_name, ordinal_position`,
  )
  return tables.map(({ name, type, estimate }) => {
    const own = keys.filter((key) => key.owner === name)
    return {
      name: String(name),
      table: String(name),
      isView: type === 'VIEW',
      ...(typeof estimate === 'number' ? { estimate } : {}),
      columns: columns
        .filter((column) => column.owner === name)
        .map((column) => ({
          name: String(column.name),
          kind: kindOf(String(column.type).toLowerCase(), String(column.written).toLowerCase()),
        })),
      primaryKey: own.filter(({ id }) => id === 'PRIMARY').map((key) => String(key.name)),
      foreignKeys: own
        .filter(({ id, other }) => other !== null && own.filter((key) => key.id === id).length === 1)
        .map((key) => ({ column: String(key.name), table: String(key.other), key: String(key.target) })),
    }
  })
}

/** Whether the user's grants name more than reading. */
export async function mysqlCanWrite(session: SqlSession): Promise<boolean> {
  const grants = await session.select('SHOW GRANTS FOR CURRENT_USER()')
  return grants
    .flatMap((row) => Object.values(row))
    .some((grant) =>
      /\b(ALL PRIVILEGES|INSERT|UPDATE|DELETE|DROP|CREATE|ALTER|FILE|SUPER)\b/.test(String(grant)),
    )
}

function kindOf(type: string, written: string): ColumnKind {
  if (written.startsWith('tinyint(1)')) return 'boolean'
  if (/^(tiny|small|medium|big)?int$|^year$/.test(type)) return 'integer'
  if (/^(decimal|double|float)$/.test(type)) return 'number'
  if (/^((var)?char|(tiny|medium|long)?text|enum|uuid)$/.test(type)) return 'text'
  if (type === 'date') return 'date'
  if (type === 'timestamp') return 'instant'
  return type === 'datetime' ? 'timestamp' : 'other'
}
