/** Why a question has no honest answer in the data. */
export type CannotTellReason =
  | 'no_data'
  | 'small_sample'
  | 'short_history'
  | 'no_variation'
  | 'spread_unknown'
  | 'different_kinds'
  /** A forecast errs as much as saying that all stays or repeats as it was. */
  | 'no_better_than_naive'
  /** More groups or dimensions than one search may take. */
  | 'too_large'
  /** A value is infinite or no number at all. */
  | 'not_finite'
  /** A value is zero or negative where that cannot be. */
  | 'not_positive'
  /** Another sample of the same customers would give other groups. */
  | 'unstable'

/** The data cannot say; `n` is what there was and `needed` what it would take, where both are known. */
export interface CannotTell {
  readonly kind: 'cannot_tell'
  readonly reason: CannotTellReason
  readonly n?: number
  readonly needed?: number
}

export function cannotTell(reason: CannotTellReason, n?: number, needed?: number): CannotTell {
  return {
    kind: 'cannot_tell',
    reason,
    ...(n === undefined ? {} : { n }),
    ...(needed === undefined ? {} : { needed }),
  }
}
