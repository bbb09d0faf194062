/** Why a construct of an imported document is not in the definition. */
export type DropReason =
  /** A kind of thing that has no place here: a saved query, an extension of a vendor. */
  | 'not_used'
  /** A kind of metric or an aggregate that is not computed. */
  | 'not_computed'
  /** A key of several columns. */
  | 'composite_key'
  /** A name it refers to is not there, or was dropped. */
  | 'unknown_name'
  /** Grains finer than a day. */
  | 'finer_than_a_day'
  /** An expression that cannot be read as one of ours. */
  | 'expression'
  /** The name is taken already. */
  | 'duplicate_name'
  /** The source has no such table. */
  | 'no_table'
  /** The table has no such column. */
  | 'no_column'
  /** The source refuses the question. */
  | 'not_answered'

/** One construct left out: where it stood, and why. */
export interface Dropped {
  readonly path: string
  readonly reason: DropReason
}

/** Gathers what is dropped on the way. */
export type Drop = (path: string, reason: DropReason) => void
