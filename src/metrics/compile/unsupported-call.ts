import { AppError } from '../../errors.ts'
import type { Dialect } from './dialect.ts'

/** The refusal of a call that a database does not have; `name` says which call, `type` whose. */
export function unsupportedCall(call: string, dialect: Dialect['name']): AppError {
  return new AppError('metric_unsupported', { name: call, type: dialect })
}
