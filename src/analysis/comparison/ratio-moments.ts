/** Numerator and denominator of one unit, a customer say. */
export interface RatioUnit {
  readonly numerator: number
  readonly denominator: number
}

/** Moments over the units of one group; variances and covariance are of the sample (divisor n - 1). */
export interface RatioMoments {
  readonly n: number
  readonly meanNumerator: number
  readonly meanDenominator: number
  readonly varNumerator: number
  readonly varDenominator: number
  readonly covariance: number
}

/**
 * The moments that the delta method takes, of plain units; SQL gives the same by `count`, `avg`, `var_samp`, `covar_samp`.
 *
 * Example: (2, 1), (4, 2), (9, 3) gives means 5 and 2, variances 13 and 1, covariance 3.5.
 */
export function ratioMoments(units: readonly RatioUnit[]): RatioMoments {
  const n = units.length
  const mean = (pick: (unit: RatioUnit) => number) => units.reduce((sum, unit) => sum + pick(unit), 0) / n
  const meanNumerator = mean((unit) => unit.numerator)
  const meanDenominator = mean((unit) => unit.denominator)
  const spread = (pick: (top: number, bottom: number) => number) =>
    units.reduce(
      (sum, unit) => sum + pick(unit.numerator - meanNumerator, unit.denominator - meanDenominator),
      0,
    ) /
    (n - 1)
  return {
    n,
    meanNumerator,
    meanDenominator,
    varNumerator: spread((top) => top * top),
    varDenominator: spread((_, bottom) => bottom * bottom),
    covariance: spread((top, bottom) => top * bottom),
  }
}
