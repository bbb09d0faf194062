/**
 * What of a series its own past does not foretell: the residuals of an autoregression by Burg's method (1975), its order
 * chosen by Akaike's criterion corrected for short series (at most 10 log10 n, a tenth of the values). Two series that are
 * whitened so have chance correlations of the size 1 / sqrt n, however much each hangs together (Haugh 1976). The first
 * values, which have no full past, are left out: the result is shorter by the order.
 *
 * Example: values of x(t) = 0.8 x(t - 1) + e(t) give back nearly e(t).
 */
export function whiten(values: readonly number[]): {
  readonly rest: readonly number[]
  readonly order: number
} {
  const n = values.length
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, n)
  const centred = values.map((value) => value - mean)
  const most = Math.floor(Math.min(10 * Math.log10(Math.max(1, n)), n / 10))
  const weights = burg(centred, most)
  const order = weights.length
  const rest = centred
    .slice(order)
    .map((value, place) =>
      weights.reduce((sum, weight, back) => sum - weight * (centred[place + order - 1 - back] ?? 0), value),
    )
  return { rest, order }
}

/** Weights of the past, the latest first, of the order with the least criterion. */
function burg(values: readonly number[], most: number): readonly number[] {
  const n = values.length
  let forward = [...values]
  let backward = [...values]
  let weights: readonly number[] = []
  let variance = values.reduce((sum, value) => sum + value * value, 0) / n
  let best = { weights, criterion: criterionOf(n, variance, 0) }
  for (let order = 1; order <= most && variance > 0; order += 1) {
    let top = 0
    let bottom = 0
    for (let at = order; at < n; at += 1) {
      const [ahead, behind] = [forward[at] ?? 0, backward[at - 1] ?? 0]
      top += 2 * ahead * behind
      bottom += ahead * ahead + behind * behind
    }
    if (!(bottom > 0)) break
    const reflection = top / bottom
    weights = [
      ...weights.map((weight, back) => weight - reflection * (weights[order - 2 - back] ?? 0)),
      reflection,
    ]
    variance *= 1 - reflection * reflection
    const criterion = criterionOf(n, variance, order)
    if (criterion < best.criterion) best = { weights, criterion }
    const ahead = forward.map((value, at) => value - reflection * (backward[at - 1] ?? 0))
    backward = backward.map((_, at) => (backward[at - 1] ?? 0) - reflection * (forward[at] ?? 0))
    forward = ahead
  }
  return best.weights
}

function criterionOf(n: number, variance: number, order: number): number {
  return variance > 0
    ? n * Math.log(variance) + (2 * (order + 1) * n) / (n - order - 2)
    : Number.POSITIVE_INFINITY
}
