import { linearised } from './linearised.ts'
import type { RateSample } from './sample.ts'

/** Fewer bundles say nothing of how much cases within one are alike. */
const leastBundles = 5
/** What rounding leaves of a difference that is none. */
const wholly = 1e-9

/**
 * How much more a share varies than it would if its cases were drawn one by one, where they come bundled in rows (the
 * sessions of a day and device in one line): the variance over the rows by the binomial one, at least 1 (Rao and Scott
 * 1992, Biometrics 48:577). 1 where cases are rows of their own.
 *
 * Example: ten rows of 100 cases, half of them with 20 and half with 40 successes: 300 of 1,000, design effect 5.29.
 */
export function designEffect(sample: RateSample): number {
  const { successes, n, bundles } = sample
  if (bundles === undefined || bundles.rows < leastBundles || successes <= 0 || successes >= n) return 1
  const { rows, ...squares } = bundles
  // Where every row is wholly one or the other, the outcome makes the rows: they say nothing of how alike cases are.
  if (squares.nd - squares.nn <= wholly * squares.nd) return 1
  const { sd } = linearised({ kind: 'ratio', n: rows, numerator: successes, denominator: n, ...squares })
  const share = successes / n
  return Math.max(1, sd ** 2 / rows / ((share * (1 - share)) / n))
}

/** As many cases as would tell as much if they had been drawn one by one. */
export function effectiveRate(sample: RateSample, effect = designEffect(sample)): RateSample {
  return { kind: 'rate', successes: sample.successes / effect, n: sample.n / effect }
}
