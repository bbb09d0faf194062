import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'

/** One open database. Faults of the disk, the rights and the file come out as `AppError` `store_*`. */
export interface Database {
  readonly dialect: Dialect
  /** What the store is called in an error: the file, or host and database. */
  readonly name: string
  /** Runs reading statements; each sees all that was committed before it began. */
  read<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Runs one transaction: whole, or not at all when `work` throws. */
  write<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>
  backup(path: string): Promise<void>
  close(): Promise<void>
}
