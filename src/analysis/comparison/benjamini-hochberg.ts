export interface FalseDiscoveryResult {
  /** Whether each hypothesis is rejected, in the order given. */
  readonly rejected: readonly boolean[]
  /** The least false-discovery rate at which each would be rejected. */
  readonly adjusted: readonly number[]
}

/**
 * Benjamini and Hochberg's step-up procedure (1995): of everything rejected, at most the share `rate` is expected to
 * be false. All p-values of a run belong in one call.
 *
 * Example: the 15 p-values of their paper at 0.05: four are rejected.
 */
export function benjaminiHochberg(pValues: readonly number[], rate = 0.05): FalseDiscoveryResult {
  const count = pValues.length
  const descending = pValues.map((pValue, index) => ({ pValue, index })).sort((a, b) => b.pValue - a.pValue)
  const adjusted = new Array<number>(count).fill(1)
  let least = 1
  descending.forEach(({ pValue, index }, place) => {
    least = Math.min(least, pValue * (count / (count - place)))
    adjusted[index] = least
  })
  return { rejected: adjusted.map((value) => value <= rate), adjusted }
}
