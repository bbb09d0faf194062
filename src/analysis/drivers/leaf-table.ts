import { type CannotTell, cannotTell } from '../cannot-tell.ts'

/** One dimension of a leaf table: its values, and for every leaf the place of its value among them. */
export interface Axis {
  readonly name: string
  readonly values: readonly string[]
  readonly codes: ArrayLike<number>
}

/** What happened and what was to be expected, one figure a leaf. */
export interface Measured {
  readonly actual: ArrayLike<number>
  readonly expected: ArrayLike<number>
}

/** The finest groups of a sum or a count: every combination of the dimensions' values that occurs is one leaf. */
export interface AdditiveLeaves extends Measured {
  readonly dimensions: readonly Axis[]
  /** A forecast errs in proportion to a leaf's size; an earlier period's counts scatter by chance, small ones more. */
  readonly expectedFrom: 'forecast' | 'earlier_period'
}

/**
 * The finest groups of a ratio. Expected numerator and denominator may be sums over a history of any length: only their
 * rate is used.
 */
export interface RatioLeaves {
  readonly dimensions: readonly Axis[]
  readonly numerator: Measured
  readonly denominator: Measured
}

/** Bounds of one search, so that any table is bounded work. */
const maxDimensions = 8
const maxLeaves = 200_000

/** Why a leaf table cannot be searched; null for a sound one. */
export function tableProblem(dimensions: readonly Axis[], measures: readonly Measured[]): CannotTell | null {
  const leaves = measures[0]?.actual.length ?? 0
  if (leaves === 0 || dimensions.length === 0) return cannotTell('no_data', leaves)
  if (leaves < 2) return cannotTell('small_sample', leaves, 2)
  if (leaves > maxLeaves || dimensions.length > maxDimensions) return cannotTell('too_large', leaves)
  for (const column of measures.flatMap(({ actual, expected }) => [actual, expected])) {
    if (column.length !== leaves) return cannotTell('different_kinds', column.length, leaves)
    for (let leaf = 0; leaf < leaves; leaf += 1) {
      const value = column[leaf] ?? Number.NaN
      if (!Number.isFinite(value)) return cannotTell('not_finite', leaves)
      if (value < 0) return cannotTell('not_positive', leaves)
    }
  }
  return null
}
