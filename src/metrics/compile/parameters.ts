import type { Scalar } from '../query.ts'
import type { Dialect } from './dialect.ts'

/** Collects values and hands out marks for their places. */
export interface Parameters {
  add(value: Scalar): string
  /** Puts a dialect's placeholders where the marks are, and the values in the order it wants them. */
  place(sql: string, dialect: Dialect): { readonly sql: string; readonly values: readonly Scalar[] }
}

// A character that no definition may hold (`isSqlFragment`) and no database takes in a name.
const mark = /\0(\d+)\0/g

/** An empty list of parameters. */
export function createParameters(): Parameters {
  const added: Scalar[] = []
  return {
    add: (value) => `\0${added.push(value)}\0`,
    place(sql, dialect) {
      const order: number[] = []
      const placed = sql.replace(mark, (_, digits: string) => {
        const number = Number(digits)
        order.push(number)
        return dialect.placeholder(number)
      })
      const values = dialect.positional ? order.map((number) => added[number - 1] ?? null) : added
      return { sql: placed, values }
    },
  }
}
