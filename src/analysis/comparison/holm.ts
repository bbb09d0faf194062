import type { FalseDiscoveryResult } from './benjamini-hochberg.ts'

/**
 * Holm's step-down procedure (1979): the chance of even one false rejection is at most `rate`. For the few metrics that a
 * decision hangs on; `adjusted` are p-values after it.
 *
 * Example: 0.01, 0.04, 0.03, 0.005 at 0.05 gives 0.03, 0.06, 0.06, 0.02 (R `p.adjust`, `holm`): two rejected.
 */
export function holm(pValues: readonly number[], rate = 0.05): FalseDiscoveryResult {
  const count = pValues.length
  const adjusted = new Array<number>(count).fill(1)
  let greatest = 0
  pValues
    .map((pValue, index) => ({ pValue, index }))
    .sort((a, b) => a.pValue - b.pValue)
    .forEach(({ pValue, index }, place) => {
      greatest = Math.max(greatest, Math.min(1, pValue * (count - place)))
      adjusted[index] = greatest
    })
  return { rejected: adjusted.map((value) => value <= rate), adjusted }
}
