/**
 * Forecast of a series from its last changes: an autoregression of the steps between values with Burg's coefficients (Burg
 * 1975) and the order of least AIC (Akaike 1974), the steps' mean taken as nought so that no trend is carried on for ever.
 * `order` is the most that is tried, held to a third of the steps.
 *
 * Example: 0, 1, 0, 1, ... goes on as it is.
 */
export function autoregression(values: readonly number[], horizon: number, order: number): readonly number[] {
  const steps = values.slice(1).map((value, place) => value - (values[place] ?? 0))
  const weights = burg(steps, Math.min(order, Math.floor(steps.length / 3)))
  const past = [...steps]
  let level = values.at(-1) ?? 0
  return Array.from({ length: horizon }, () => {
    const step = weights.reduce((sum, weight, back) => sum + weight * (past[past.length - 1 - back] ?? 0), 0)
    past.push(step)
    level += step
    return level
  })
}

/** Weights of the last step, the one before it and so on; none where nothing is better than none. */
function burg(steps: readonly number[], most: number): readonly number[] {
  const n = steps.length
  const ahead = Float64Array.from(steps)
  const behind = Float64Array.from(steps)
  let weights: readonly number[] = []
  let variance = steps.reduce((sum, step) => sum + step * step, 0) / n
  let best = { aic: n * Math.log(variance), weights }
  for (let order = 1; order <= most && variance > 0; order += 1) {
    let both = 0
    let each = 0
    for (let at = order; at < n; at += 1) {
      const front = ahead[at] ?? 0
      const back = behind[at - 1] ?? 0
      both += front * back
      each += front * front + back * back
    }
    if (!(each > 0)) break
    const mirror = (2 * both) / each
    const before = weights
    weights = [...before.map((weight, at) => weight - mirror * (before[order - 2 - at] ?? 0)), mirror]
    // From the end, so that `behind` still holds the order before where it is read.
    for (let at = n - 1; at >= order; at -= 1) {
      const front = ahead[at] ?? 0
      const back = behind[at - 1] ?? 0
      ahead[at] = front - mirror * back
      behind[at] = back - mirror * front
    }
    variance *= 1 - mirror * mirror
    const aic = n * Math.log(variance) + 2 * order
    if (aic < best.aic) best = { aic, weights }
  }
  return best.weights
}
