/**
 * F1 of each class, weighted by how often the truth holds it (the "weighted" average of scikit-learn's `f1_score`).
 * `weightedF1(['a', 'a', 'b'], ['a', 'b', 'b'])` is 2/3 of 2/3 and 1/3 of 2/3: 0.6667.
 */
export function weightedF1<Class>(truth: readonly Class[], said: readonly Class[]): number {
  let sum = 0
  for (const one of new Set(truth)) {
    const held = truth.filter((value) => value === one).length
    const given = said.filter((value) => value === one).length
    const right = truth.filter((value, at) => value === one && said[at] === one).length
    sum += ((2 * right) / (held + given)) * held
  }
  return sum / truth.length
}
