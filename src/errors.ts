/** Every fault that a person can be told about; the locale holds a sentence for each (`errors.CODE`). */
export type ErrorCode =
  | 'file_empty'
  | 'file_too_large'
  | 'file_not_a_table'
  | 'file_kind_unknown'
  | 'file_expands_too_much'
  | 'file_unreadable'
  | 'file_ragged'
  | 'file_no_rows'
  | 'file_all_null'
  | 'file_missing'
  | 'source_missing'
  | 'source_unreadable'
  | 'source_secret_missing'
  | 'source_unreachable'
  | 'source_tls'
  | 'source_auth'
  | 'source_no_database'
  | 'source_permission'
  | 'source_busy'
  | 'source_slow'
  | 'source_changed'
  | 'source_empty'
  | 'metric_unknown'
  | 'metric_unsupported'
  | 'metric_definition_invalid'
  | 'definitions_unknown'
  | 'definitions_unfit'
  | 'dimension_unknown'
  | 'currency_mixed'
  | 'query_failed'
  | 'query_refused'
  | 'query_too_large'
  | 'query_cancelled'
  | 'store_full'
  | 'store_read_only'
  | 'store_newer'
  | 'store_unreadable'
  | 'library_unreadable'
  | 'backup_exists'
  | 'backup_unsupported'
  | 'text_too_long'
  | 'action_unknown'
  | 'input_invalid'
  | 'unbound_number'
  | 'network_refused'
  | 'platform_busy'
  | 'platform_unreachable'
  | 'option_invalid'
  | 'port_taken'
  | 'criterion_failed'

export type ErrorDetails = Readonly<Record<string, string | number>>

/**
 * The one error class of the project: a stable code, the typed details its sentence needs, and the cause.
 * Anything else that is thrown is a bug.
 */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
