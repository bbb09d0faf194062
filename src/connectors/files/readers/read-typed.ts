import {
  type DuckDBConnection,
  DuckDBListType,
  DuckDBStructType,
  type DuckDBType,
  DuckDBTypeId,
} from '@duckdb/node-api'
import { quoteIdentifier, quoteLiteral } from '../../../metrics/sql-text.ts'
import { interruptible } from '../../duckdb/rows.ts'
import { beyondCounting } from '../forms/convert.ts'
import { nameHeaders } from '../sniff/headers.ts'
import type { Staged, StagedColumn } from '../staged.ts'

type Leaf = Pick<StagedColumn, 'header' | 'expr' | 'type'>

/** Stages a relation whose columns have types already (JSON, Parquet); records inside records become columns. */
export async function readTyped(
  connection: DuckDBConnection,
  relation: string,
  table: { readonly name: string; readonly label: string },
  signal: AbortSignal,
): Promise<Staged> {
  const reader = await interruptible(connection, signal, () =>
    connection.runAndReadAll(`SELECT * FROM ${relation} LIMIT 0`),
  )
  const top = reader.columnNames().map((name, at) => ({ name, type: reader.columnType(at) }))
  const wrapped = top.find(
    ({ type }) => type instanceof DuckDBListType && type.valueType instanceof DuckDBStructType,
  )
  if (wrapped !== undefined && (await isOneRow(connection, relation, signal))) {
    const inner = `(SELECT unnest(record) FROM (SELECT unnest(${quoteIdentifier(wrapped.name)}) AS record FROM ${relation}))`
    return readTyped(connection, inner, table, signal)
  }
  const leaves = top.flatMap(({ name, type }) => flatten(name, quoteIdentifier(name), type))
  const { columns, renamed } = nameHeaders(leaves.map((leaf) => leaf.header))
  return {
    ...table,
    relation,
    columns: leaves.map((leaf, at) => ({
      ...leaf,
      ...(columns[at] ?? { name: leaf.header, header: leaf.header }),
    })),
    notes: renamed > 0 ? [{ kind: 'renamed_headers', count: renamed }] : [],
  }
}

/** `{"data": [{...}, ...]}`: the rows are inside. */
async function isOneRow(
  connection: DuckDBConnection,
  relation: string,
  signal: AbortSignal,
): Promise<boolean> {
  const reader = await interruptible(connection, signal, () =>
    connection.runAndReadAll(`SELECT 1 FROM ${relation} LIMIT 2`),
  )
  return reader.currentRowCount === 1
}

function flatten(header: string, expr: string, type: DuckDBType): Leaf[] {
  if (!(type instanceof DuckDBStructType)) return [leaf(header, expr, type)]
  return type.entryNames.flatMap((name, at) => {
    const entry = type.entryTypes[at]
    return entry === undefined
      ? []
      : flatten(`${header} ${name}`, `struct_extract(${expr}, ${quoteLiteral(name)})`, entry)
  })
}

const integers: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
])
const numbers: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.UBIGINT,
])
/** Types that hold infinities and "not a number", which become empty. */
const endless: ReadonlySet<DuckDBTypeId> = new Set([DuckDBTypeId.FLOAT, DuckDBTypeId.DOUBLE])
const timestamps: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_S,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
  DuckDBTypeId.TIMESTAMP_TZ,
])

function leaf(header: string, expr: string, type: DuckDBType): Leaf {
  if (type.alias === 'JSON') return { header, expr: `(${expr} ->> '$')`, type: 'text' }
  if (type.typeId === DuckDBTypeId.VARCHAR) return { header, expr, type: 'text' }
  if (integers.has(type.typeId)) return { header, expr: `${expr}::BIGINT`, type: 'integer' }
  if (numbers.has(type.typeId)) {
    const bounded = `CASE WHEN abs(${expr}) < ${beyondCounting} THEN ${expr}::DOUBLE END`
    return { header, expr: endless.has(type.typeId) ? bounded : `${expr}::DOUBLE`, type: 'number' }
  }
  if (type.typeId === DuckDBTypeId.BOOLEAN) return { header, expr, type: 'boolean' }
  if (type.typeId === DuckDBTypeId.DATE) return { header, expr, type: 'date' }
  if (type.typeId === DuckDBTypeId.TIMESTAMP_TZ) {
    return { header, expr: `(${expr} AT TIME ZONE 'UTC')`, type: 'timestamp' }
  }
  if (timestamps.has(type.typeId)) return { header, expr: `${expr}::TIMESTAMP`, type: 'timestamp' }
  return { header, expr: `${expr}::VARCHAR`, type: 'other' }
}
