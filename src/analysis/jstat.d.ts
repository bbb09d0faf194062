/** The distributions used from jstat 1.9.6, which ships no types. */
declare module 'jstat' {
  interface Distributions {
    readonly normal: {
      inv(p: number, mean: number, sd: number): number
      cdf(x: number, mean: number, sd: number): number
    }
    readonly studentt: { inv(p: number, df: number): number }
    readonly chisquare: { cdf(x: number, df: number): number }
    /** Regularised incomplete beta function. */
    ibeta(x: number, a: number, b: number): number
  }
  const distributions: Distributions
  export = distributions
}
