import type { DuckDBConnection } from '@duckdb/node-api'
import { dayText } from './calendar.ts'

/** The named figures of a one-row question about the shop; every column must be a number. */
export type Measure = (sql: string) => Promise<(name: string) => number>

/** Asks the database that is attached as `shop`. */
export function measureIn(connection: DuckDBConnection): Measure {
  return async (sql) => {
    const reader = await connection.runAndReadAll(sql)
    const row = reader.getRowObjectsJS()[0] ?? {}
    return (name) => {
      const value = Number(row[name])
      if (!Number.isFinite(value)) throw new RangeError(`no figure ${name} in: ${sql}`)
      return value
    }
  }
}

/** A day as SQL writes it. */
export function sqlDay(day: number): string {
  return `date '${dayText(day)}'`
}

/** Both days included. */
export function between(column: string, from: number, to: number): string {
  return `${column} between ${sqlDay(from)} and ${sqlDay(to)}`
}
