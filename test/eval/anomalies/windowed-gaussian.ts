import { normalTwoSided } from '../../../src/analysis/distributions.ts'

const windowSize = 1000

/**
 * NAB's windowed Gaussian, the floor: one minus the upper tail of a normal with the mean and deviation of the last 1,000
 * values (`windowedGaussian_detector.py`; the tail of what lies below the mean is mirrored there, so both ends are strange).
 */
export function windowedGaussian(values: readonly number[]): readonly number[] {
  let sum = 0
  let squares = 0
  return values.map((value, place) => {
    const count = Math.min(place, windowSize)
    const mean = count === 0 ? 0 : sum / count
    const deviation = Math.sqrt(Math.max(0, count === 0 ? 1 : squares / count - mean * mean)) || 0.000001
    const score = place === 0 ? 0 : 1 - normalTwoSided((value - mean) / deviation) / 2
    sum += value - (values[place - windowSize] ?? 0)
    squares += value * value - (values[place - windowSize] ?? 0) ** 2
    return score
  })
}
