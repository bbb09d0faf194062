/** Why a question has no honest answer in the data. */
export type CannotTellReason =
  | 'no_data'
  | 'small_sample'
  | 'short_history'
  | 'no_variation'
  | 'spread_unknown'
  | 'different_kinds'

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
