/**
 * Normalised pointwise mutual information of two things that stand together (Bouma 2009): -1 never, 0 as chance would have
 * it, 1 only together. `together`, `one` and `two` are counts of `all` places.
 *
 * Example: two words that stand 10 times each among 1,000 places, always together, give 1; 1 time together gives 0.3333.
 */
export function npmi(together: number, one: number, two: number, all: number): number {
  if (together === 0) return -1
  const joint = together / all
  return joint === 1 ? 1 : Math.log((joint * all * all) / (one * two)) / -Math.log(joint)
}
