import { fold } from '../support/fold.ts'

/** The candidate that a mistyped name most likely means (edit distance up to a third of it), if there is one. */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(name)
  let best: { readonly name: string; readonly distance: number } | undefined
  for (const candidate of candidates) {
    const distance = editDistance(wanted, fold(candidate))
    if (
      distance <= Math.max(1, wanted.length / 3) &&
      distance < (best?.distance ?? Number.POSITIVE_INFINITY)
    ) {
      best = { name: candidate, distance }
    }
  }
  return best?.name
}

/** Levenshtein's distance (1966), by rows. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[right.length] ?? 0
}
