import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { lmdi } from './lmdi.ts'
import { shapley } from './shapley.ts'

/** One factor of a product before and after, in its own unit. */
export interface Factor {
  readonly name: string
  readonly before: number
  readonly after: number
}

/** The change of a product, split into what each factor did. */
export interface ProductSplit {
  readonly kind: 'product_split'
  readonly method: 'lmdi' | 'shapley'
  readonly before: number
  readonly after: number
  /** After minus before: the sum of the effects, nothing left over. */
  readonly total: number
  /** In the order of the factors, in the product's unit. */
  readonly effects: readonly { readonly name: string; readonly effect: number }[]
}

/** Shapley values look at every set of factors. */
const maxFactors = 12

/**
 * Splits the change of a product among its factors: by LMDI where every factor is above zero, by Shapley values where one
 * is zero or negative. `no_data` without factors or with more than 12, `not_finite` for what is no number.
 *
 * Example: 100,000 sessions x 0.02 x 50 to 120,000 x 0.018 x 55: +19,897, -11,498, +10,401, sum 18,800.
 */
export function splitProductChange(factors: readonly Factor[]): ProductSplit | CannotTell {
  if (factors.length === 0 || factors.length > maxFactors) return cannotTell('no_data', factors.length)
  const values = factors.flatMap(({ before, after }) => [before, after])
  if (!values.every(Number.isFinite)) return cannotTell('not_finite', factors.length)
  const before = factors.reduce((product, factor) => product * factor.before, 1)
  const after = factors.reduce((product, factor) => product * factor.after, 1)
  if (!Number.isFinite(before) || !Number.isFinite(after)) return cannotTell('not_finite', factors.length)
  // A product of small factors may be nought itself.
  const positive = [...values, before, after].every((value) => value > 0)
  const effects = positive ? lmdi(factors) : shapley(factors)
  return {
    kind: 'product_split',
    method: positive ? 'lmdi' : 'shapley',
    before,
    after,
    total: after - before,
    effects: factors.map(({ name }, place) => ({ name, effect: effects[place] ?? 0 })),
  }
}
