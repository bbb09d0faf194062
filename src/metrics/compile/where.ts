import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { ColumnDefinition } from '../metric.ts'
import type { Filter, Scalar, TimeRange } from '../query.ts'
import type { Dialect } from './dialect.ts'
import type { Parameters } from './parameters.ts'

/** What a filter compares: the dimension's SQL as the groups show it, and its column. */
export interface Compared {
  readonly column: ColumnDefinition
  readonly sql: string
}

const orders = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const

/**
 * One filter of a query as SQL. The value's type decides how it is compared, so a text never breaks on a number
 * column. `not_in` keeps rows without a value: with `in` it splits all rows in two. Throws `input_invalid`.
 */
export function filterCondition(
  filter: Filter,
  compared: Compared,
  dialect: Dialect,
  params: Parameters,
): string {
  switch (filter.op) {
    case 'is_null':
      return `${compared.sql} IS NULL`
    case 'not_null':
      return `${compared.sql} IS NOT NULL`
    case 'in':
      return among(filter, compared, dialect, params)
    case 'not_in':
      return exceptFor(filter, compared, dialect, params)
    case 'contains':
      return holding(filter, compared, dialect, params)
    default: {
      const [value, second] = filter.values
      if (value === undefined || value === null || second !== undefined) {
        throw new AppError('input_invalid', { name: filter.dimension })
      }
      const { sql, parameter } = comparison(filter.dimension, value, compared, dialect)
      return `${sql} ${orders[filter.op]} ${parameter(params.add(value))}`
    }
  }
}

/** Wall-time values from the first to the last day, the last one included. */
export function timeCondition(sql: string, range: TimeRange, dialect: Dialect, params: Parameters): string {
  const after = new Date(Date.parse(`${range.to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return `${sql} >= ${dialect.day(params.add(range.from))} AND ${sql} < ${dialect.day(params.add(after))}`
}

/** Any of the texts somewhere in the value, whatever their case. */
function holding(filter: Filter, compared: Compared, dialect: Dialect, params: Parameters): string {
  const conditions = filter.values.map((value) => {
    const pattern = `%${String(value).toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`
    return `lower(${dialect.text(compared.sql)}) LIKE ${dialect.text(params.add(pattern))} ESCAPE '!'`
  })
  return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`
}

/** The reverse of `among`, written so that a database can skip rows by it. */
function exceptFor(filter: Filter, compared: Compared, dialect: Dialect, params: Parameters): string {
  const conditions = filter.values.map((value) => {
    if (value === null) return `${compared.sql} IS NOT NULL`
    const { sql, parameter } = comparison(filter.dimension, value, compared, dialect)
    return dialect.differs(sql, parameter(params.add(value)))
  })
  return conditions.length === 0 ? 'TRUE' : `(${conditions.join(' AND ')})`
}

function among(filter: Filter, compared: Compared, dialect: Dialect, params: Parameters): string {
  const compare = (value: Scalar) => {
    if (value === null) return `${compared.sql} IS NULL`
    const { sql, parameter } = comparison(filter.dimension, value, compared, dialect)
    return `${sql} = ${parameter(params.add(value))}`
  }
  const conditions = filter.values.map(compare)
  return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`
}

function comparison(
  name: string,
  value: string | number | boolean,
  { column, sql }: Compared,
  dialect: Dialect,
): { readonly sql: string; readonly parameter: (placeholder: string) => string } {
  if (column.dimension?.type === 'time') {
    if (!z.iso.date().safeParse(value).success) throw new AppError('input_invalid', { name })
    return { sql, parameter: dialect.day }
  }
  if (typeof value === 'string') return { sql: dialect.text(sql), parameter: dialect.text }
  if (typeof value === 'number') return { sql: dialect.number(sql), parameter: dialect.float }
  return { sql: dialect.truth(sql), parameter: dialect.strictTruth }
}
