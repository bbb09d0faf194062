/** How often a word stands in each of two corpora. */
export interface WordCounts {
  readonly first: number
  readonly second: number
}

/**
 * Log-odds ratio of every word between two corpora with a Dirichlet prior, as a z-score: above zero the word belongs to
 * the first (Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 16 to 22). `prior` is what one word has, or,
 * where it is informative, a function of the word's counts in both. The totals are those of the corpora, or the sums of
 * the counts.
 *
 * Example: "the quick brown fox jumps over the lazy pig" against "the lazy purple pig jumps over the lazier donkey" with
 * a prior of 0.05 gives "brown" 0.6894 and "purple" -0.6894.
 */
export function logOdds<Key>(
  counts: ReadonlyMap<Key, WordCounts>,
  prior: number | ((counts: WordCounts) => number),
): ReadonlyMap<Key, number> {
  const priorOf = typeof prior === 'number' ? () => prior : prior
  let firstAll = 0
  let secondAll = 0
  let priorAll = 0
  for (const one of counts.values()) {
    firstAll += one.first
    secondAll += one.second
    priorAll += priorOf(one)
  }
  return new Map(
    [...counts].map(([key, one]) => {
      const own = priorOf(one)
      const first = one.first + own
      const second = one.second + own
      const difference =
        Math.log(first / (firstAll + priorAll - first)) - Math.log(second / (secondAll + priorAll - second))
      return [key, difference / Math.sqrt(1 / first + 1 / second)]
    }),
  )
}
