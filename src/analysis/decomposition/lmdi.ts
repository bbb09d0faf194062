/**
 * What each factor did to the change of a product, by the logarithmic mean Divisia index (LMDI-I, Ang 2005, Energy Policy
 * 33:867), in the product's unit and in the order given; the sum is the whole change. Every value must be above zero.
 *
 * Example: 100,000 x 0.02 x 50 to 120,000 x 0.018 x 55 gives +19,897, -11,498, +10,401.
 */
export function lmdi(
  factors: readonly { readonly before: number; readonly after: number }[],
): readonly number[] {
  const before = factors.reduce((product, factor) => product * factor.before, 1)
  const after = factors.reduce((product, factor) => product * factor.after, 1)
  const weight = logarithmicMean(before, after)
  return factors.map((factor) => weight * (Math.log(factor.after) - Math.log(factor.before)))
}

/** (b - a) / ln(b / a); by its series where the two are so close that the fraction would lose its digits. */
function logarithmicMean(a: number, b: number): number {
  const step = (b - a) / a
  if (Math.abs(step) < 1e-4) return a * (1 + step / 2 - step ** 2 / 12)
  return (b - a) / (Math.log(b) - Math.log(a))
}
