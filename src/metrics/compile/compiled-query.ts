import type { QueryRow, Scalar } from '../query.ts'

/** A query ready to run: read-only SQL with its parameters ($1...), and the way back from the driver's rows. */
export interface CompiledQuery {
  readonly sql: string
  readonly params: readonly Scalar[]
  /** The most rows an answer may have; the SQL asks for one more, so that a longer answer is noticed. */
  readonly limit: number
  /** Turns the driver's rows (cut to `limit` by the caller) into the answer's rows. */
  decode(rows: readonly Record<string, unknown>[]): readonly QueryRow[]
}
