/**
 * F1 of predicted change points against several annotators, as `f_measure` of TCPDBench (van den Burg and Williams 2020):
 * the first place always counts as a change point, precision is against the union of the annotations, recall is averaged
 * over annotators, a hit lies at most `margin` places off and is used once.
 *
 * Example: annotators none, 10 and 50 against the prediction 10 give 0.9091; against no prediction 0.8.
 */
export function annotatedF1(
  annotations: readonly (readonly number[])[],
  predicted: readonly number[],
  margin = 5,
): number {
  const truths = annotations.map((points) => new Set([0, ...points]))
  const said = new Set([0, ...predicted])
  const union = new Set(truths.flatMap((truth) => [...truth]))
  const precision = hits(union, said, margin) / said.size
  const recall =
    truths.reduce((sum, truth) => sum + hits(truth, said, margin) / truth.size, 0) / truths.length
  return (2 * precision * recall) / (precision + recall)
}

/** True points that a predicted one lies near, in order; each prediction serves the first that takes it as its nearest. */
function hits(truth: ReadonlySet<number>, said: ReadonlySet<number>, margin: number): number {
  const free = new Set(said)
  let count = 0
  for (const point of [...truth].sort((a, b) => a - b)) {
    const [nearest] = [...free]
      .filter((one) => Math.abs(one - point) <= margin)
      .sort((a, b) => Math.abs(a - point) - Math.abs(b - point) || a - b)
    if (nearest === undefined) continue
    free.delete(nearest)
    count += 1
  }
  return count
}
