import jstat from 'jstat'

/**
 * Quantile of the standard normal distribution (jstat 1.9.6, inverse error function).
 *
 * Example: `normalQuantile(0.975)` is 1.959964 (R `qnorm(0.975)`).
 */
export function normalQuantile(p: number): number {
  return jstat.normal.inv(p, 0, 1)
}

/**
 * Probability that a standard normal value is at least |z| from zero. Far tails by the continued fraction of
 * Abramowitz and Stegun 26.2.14, since 1 - cdf runs out of digits there and ties the strongest findings.
 *
 * Example: `normalTwoSided(1.959964)` is 0.05; `normalTwoSided(10)` is 1.523971e-23 (R `2 * pnorm(-10)`).
 */
export function normalTwoSided(z: number): number {
  const x = Math.abs(z)
  if (x < 4) return 2 * jstat.normal.cdf(-x, 0, 1)
  let fraction = x
  for (let step = 60; step >= 1; step -= 1) fraction = x + step / fraction
  return (2 * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI) / fraction
}

/** Probability that a standard normal value is at most z. Example: `normalCdf(1.959964)` is 0.975. */
export function normalCdf(z: number): number {
  const tail = normalTwoSided(z) / 2
  return z < 0 ? tail : 1 - tail
}

/**
 * Quantile of Student's t with `df` degrees of freedom (fractions allowed).
 *
 * Example: `studentQuantile(0.975, 10)` is 2.228139 (R `qt(0.975, 10)`).
 */
export function studentQuantile(p: number, df: number): number {
  return jstat.studentt.inv(p, df)
}

/**
 * Two-sided p-value of a t statistic, by the incomplete beta function (Abramowitz and Stegun 26.7.1).
 *
 * Example: `studentTwoSided(-1.8608, 17.776)` is 0.07940 (R `sleep`).
 */
export function studentTwoSided(t: number, df: number): number {
  if (!Number.isFinite(t)) return 0
  return jstat.ibeta(df / (df + t * t), df / 2, 0.5)
}

/**
 * Upper tail of chi-square with `df` degrees of freedom.
 *
 * Example: `chiSquareUpper(12.6004, 3)` is 0.005585.
 */
export function chiSquareUpper(statistic: number, df: number): number {
  if (statistic <= 0) return 1
  if (df === 1) return normalTwoSided(Math.sqrt(statistic))
  return Math.max(0, 1 - jstat.chisquare.cdf(statistic, df))
}
