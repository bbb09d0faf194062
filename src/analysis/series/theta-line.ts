/**
 * Theta forecast of a series without season (Assimakopoulos and Nikolopoulos 2000; as simple exponential smoothing with half
 * the trend's drift after Hyndman and Billah 2003). Values in any unit, at least two.
 *
 * Example: 10, 10, 10 is followed by 10.
 */
export function thetaLine(values: readonly number[], horizon: number): readonly number[] {
  const { alpha, last } = smooth(values)
  const drift = slopeOf(values) / 2
  const reach = (1 - (1 - alpha) ** values.length) / alpha
  return Array.from({ length: horizon }, (_, step) => last + drift * (step + reach))
}

/** Simple exponential smoothing; the weight is the one with the least squared one-step error on a fine grid. */
function smooth(values: readonly number[]): { alpha: number; last: number } {
  let best = { alpha: 0.01, last: 0, loss: Number.POSITIVE_INFINITY }
  for (let hundredths = 1; hundredths <= 99; hundredths += 1) {
    const alpha = hundredths / 100
    let level = values[0] ?? 0
    let loss = 0
    for (const value of values) {
      loss += (value - level) ** 2
      level += alpha * (value - level)
    }
    if (loss < best.loss) best = { alpha, last: level, loss }
  }
  return best
}

/** Least-squares slope over the places 0, 1, 2... */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const up = values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0)
  const down = values.reduce((sum, _, place) => sum + (place - middle) ** 2, 0)
  return down === 0 ? 0 : up / down
}
