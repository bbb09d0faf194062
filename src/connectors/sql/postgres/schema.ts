import type { ColumnKind, SqlSession, TableSchema } from '../family.ts'

const kinds: Readonly<Record<string, ColumnKind>> = {
  int2: 'integer',
  int4: 'integer',
  int8: 'integer',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  bool: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'instant',
  text: 'text',
  varchar: 'text',
  bpchar: 'text',
  citext: 'text',
  uuid: 'text',
  name: 'text',
}

const ownSchemas = `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`
const readable = `c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND ${ownSchemas}
  AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')`

/** Tables and views of every schema that the role may read; those of the search path go by their plain names. */
export async function postgresTables(session: SqlSession): Promise<readonly TableSchema[]> {
  const tables = await session.select(
    `SELECT c.oid::int8 AS id, n.nspname AS schema, c.relname AS name, c.relkind IN ('v', 'm') AS view,
        c.reltuples::float8 AS estimate, n.nspname = ANY (current_schemas(false)) AS near
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${readable}
      ORDER BY near DESC, n.nspname, c.relname`,
  )
  const columns = await session.select(
    `SELECT a.attrelid::int8 AS id, a.attname AS name,
        CASE WHEN t.typtype = 'e' THEN 'text' WHEN t.typtype = 'd' THEN b.typname ELSE t.typname END AS type
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type b ON b.oid = t.typbasetype
        JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${readable} AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege(c.oid, a.attnum, 'SELECT')
      ORDER BY a.attrelid, a.attnum`,
  )
  const keys = await session.select(
    `SELECT k.conrelid::int8 AS id, k.contype AS type, k.confrelid::int8 AS other, cardinality(k.conkey) AS width,
        a.attname AS name, o.attname AS key
      FROM pg_constraint k CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS u(number, place)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
        LEFT JOIN pg_attribute o ON o.attrelid = k.confrelid AND o.attnum = k.confkey[u.place]
      WHERE k.contype IN ('p', 'f') ORDER BY k.conrelid, k.conname, u.place`,
  )
  const written = new Map(tables.map((table) => [table.id, `${table.schema}.${table.name}`]))
  const names = new Set<string>()
  return tables.map(({ id, schema, name, view, estimate }) => {
    const plain = names.has(String(name)) ? `${schema}_${name}` : String(name)
    names.add(plain)
    const own = keys.filter((key) => key.id === id)
    return {
      name: plain,
      table: `${schema}.${name}`,
      isView: view === true,
      ...(typeof estimate === 'number' && estimate >= 0 ? { estimate } : {}),
      columns: columns
        .filter((column) => column.id === id)
        .map((column) => ({ name: String(column.name), kind: kinds[String(column.type)] ?? 'other' })),
      primaryKey: own.filter(({ type }) => type === 'p').map((key) => String(key.name)),
      foreignKeys: own.flatMap(({ type, width, name: column, key, other }) => {
        const table = written.get(other)
        if (type !== 'f' || width !== 1 || table === undefined) return []
        return [{ column: String(column), table, key: String(key) }]
      }),
    }
  })
}

/** Whether the role may change any table that it may read, or is a superuser. */
export async function postgresCanWrite(session: SqlSession): Promise<boolean> {
  const [found] = await session.select(
    `SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
        OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE ${readable} AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')) AS writes`,
  )
  return found?.writes === true
}
