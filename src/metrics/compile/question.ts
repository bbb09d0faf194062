import { AppError } from '../../errors.ts'
import type { SourceDefinition } from '../metric.ts'
import type { MetricQuery } from '../query.ts'
import type { Dialect } from './dialect.ts'
import type { Parameters } from './parameters.ts'

/** One query with all that its parts are compiled by. */
export interface Question {
  readonly definition: SourceDefinition
  readonly query: MetricQuery
  readonly dialect: Dialect
  readonly params: Parameters
  /** The query's time zone, safe to be written into SQL. */
  readonly zone: string
}

/** A zone as IANA names it (`Asia/Ho_Chi_Minh`); throws `input_invalid` for what is none. */
export function checkZone(zone: string): string {
  try {
    if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(zone)) throw new RangeError('no zone')
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone
  } catch (error) {
    throw new AppError('input_invalid', { name: 'timeZone' }, error)
  }
}
