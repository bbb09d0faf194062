import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { chiSquareUpper } from '../distributions.ts'

export interface SampleRatio {
  readonly kind: 'sample_ratio'
  readonly statistic: number
  readonly df: number
  readonly pValue: number
  /** The groups are not of the planned sizes: something sorts people, and no result of the test can be trusted. */
  readonly mismatch: boolean
}

/** A mismatch is called only when it is beyond doubt (Fabijan and others 2019). */
const sure = 0.001

/**
 * Did a test split people as planned? Chi-square of the cases a group against the planned shares (Fabijan and others 2019,
 * KDD). `planned` are weights in any unit, even shares when left out. `no_data` under two groups or without cases,
 * `not_positive` for a planned weight or a count that cannot be, `not_finite`.
 *
 * Example: 50,000 and 50,700 of an even split: statistic 4.87, p 0.0274, no mismatch; 50,000 and 51,300: p 4.4e-5, mismatch.
 */
export function sampleRatio(
  counts: readonly number[],
  planned?: readonly number[],
): SampleRatio | CannotTell {
  const weights = planned ?? counts.map(() => 1)
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (counts.length < 2 || weights.length !== counts.length || all === 0)
    return cannotTell('no_data', counts.length, 2)
  if (![...counts, ...weights].every(Number.isFinite)) return cannotTell('not_finite', all)
  if (weights.some((weight) => weight <= 0) || counts.some((count) => count < 0))
    return cannotTell('not_positive', all)
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const statistic = counts.reduce((sum, count, place) => {
    const expected = (all * (weights[place] ?? 0)) / whole
    return sum + (count - expected) ** 2 / expected
  }, 0)
  const df = counts.length - 1
  const pValue = chiSquareUpper(statistic, df)
  return { kind: 'sample_ratio', statistic, df, pValue, mismatch: pValue < sure }
}
