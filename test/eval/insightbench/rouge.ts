/** Words as the published scorer sees them: lower case, letters and digits of English, no stemming (rouge_score 0.1.2). */
function tokens(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((token) => token !== '')
}

/** ROUGE-1, F-measure (Lin 2004) as `rouge_score` computes it without stemmer, which InsightBench calls through `evaluate`. */
export function rouge1(prediction: string, reference: string): number {
  const [said, wanted] = [tally(tokens(prediction)), tally(tokens(reference))]
  let common = 0
  for (const [token, count] of said) common += Math.min(count, wanted.get(token) ?? 0)
  const sizes = [...said.values(), ...wanted.values()].reduce((sum, count) => sum + count, 0)
  return sizes === 0 ? 0 : (2 * common) / sizes
}

/** The best prediction for each reference, averaged: InsightBench's `compute_rouge`. */
export function insightScore(predictions: readonly string[], references: readonly string[]): number {
  if (references.length === 0 || predictions.length === 0) return 0
  const best = references.map((reference) =>
    Math.max(...predictions.map((prediction) => rouge1(prediction, reference))),
  )
  return best.reduce((sum, score) => sum + score, 0) / best.length
}

function tally(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of list) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}
