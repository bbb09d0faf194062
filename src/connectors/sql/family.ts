import type { Dialect } from '../../metrics/compile/dialect.ts'
import type { Scalar } from '../../metrics/query.ts'
import type { Address } from './address.ts'

export type SqlRow = Readonly<Record<string, unknown>>

/** What a column holds, whatever its database calls it; `other` is not looked at. */
export type ColumnKind =
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  /** A wall time; `instant` knows its zone. */
  | 'timestamp'
  | 'instant'
  | 'other'

export interface ColumnSchema {
  readonly name: string
  readonly kind: ColumnKind
  /** How it is read as that kind, where its own value is something else. */
  readonly expr?: string
}

/** A table or view that may be read. */
export interface TableSchema {
  /** What definitions call it, unique within the source. */
  readonly name: string
  /** As FROM writes it: `schema.table`, or `table` where the database has one schema. */
  readonly table: string
  readonly isView: boolean
  readonly columns: readonly ColumnSchema[]
  /** The database's own estimate; undefined where it has none. */
  readonly estimate?: number
  readonly primaryKey: readonly string[]
  /** Single columns that hold another table's key; `table` as FROM writes it. */
  readonly foreignKeys: readonly { readonly column: string; readonly table: string; readonly key: string }[]
}

/** A read-only transaction; what it reads first, it reads at the end. An abort ends any statement within a second. */
export interface SqlSession {
  /** Runs one statement. Throws `query_cancelled` and the faults of `SqlFamily.fault`. */
  select(sql: string, params?: readonly Scalar[]): Promise<readonly SqlRow[]>
  /** Hands the rows of one statement over without holding them all. */
  stream(sql: string): AsyncIterable<SqlRow>
  close(): Promise<void>
}

/** One kind of database: how it is opened, asked for its schema, sampled, and kept from doing harm. */
export interface SqlFamily<A extends Address = Address> {
  readonly dialect: Dialect
  open(address: A, signal: AbortSignal): Promise<SqlSession>
  /** Every table and view that the role may read, in the order of their names. */
  tables(session: SqlSession): Promise<readonly TableSchema[]>
  /** Whether the role could also write; the database's word, not a try. */
  canWrite(session: SqlSession): Promise<boolean>
  /** A column as text, at most so many characters of it. */
  cellText(column: string, characters: number): string
  /** What FROM reads to get about `rows` rows from all over a table of `total`; the same ones every time. */
  sample(table: TableSchema, rows: number, total: number): string
  /** The seconds from one time column to another. */
  secondsBetween(start: string, end: string): string
  /** A name for a row of a table without a key, where the database has one. */
  rowKey(table: TableSchema): string | undefined
  /** Refuses what is more than one harmless SELECT over these tables (as FROM writes them). Throws `query_refused`. */
  guard(sql: string, tables: readonly string[]): Promise<void>
}
