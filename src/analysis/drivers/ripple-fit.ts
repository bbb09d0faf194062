/** A group's leaves explained by one common deviation. */
export interface RippleFit {
  /** Share of its leaves that moved. */
  readonly purity: number
  /** Log-likelihood ratio against nobody having moved. */
  readonly gain: number
}

/** Deviation scores lie between -2 and 2, so a uniform one has this density. */
export const broad = 1 / 4
const rounds = 6

/**
 * Fits a group as leaves that moved together (the generalised ripple effect of Squeeze: one deviation for all parts of a
 * failing element), leaves that moved anyhow, and leaves that did not move, by expectation maximisation.
 * `deviations` and `normal` (the density of a leaf that did not move) are those of the group's leaves.
 *
 * Example: deviations 0.50, 0.51, 0.49 where leaves scatter by 0.01 give a purity of 0.98 and a gain near 20.
 */
export function rippleFit(
  deviations: readonly number[],
  normal: readonly number[],
  scale: number,
): RippleFit | null {
  const moved = deviations.filter((_value, at) => (normal[at] ?? 0) < broad)
  if (moved.length < deviations.length / 4) return null
  let centre = median(moved)
  let spread = Math.max(scale, 1.4826 * median(moved.map((value) => Math.abs(value - centre))))
  let purity = Math.min(0.95, moved.length / deviations.length)
  let anyhow = 0.2
  let gain = 0
  for (let round = 0; round < rounds; round += 1) {
    let weight = 0
    let sum = 0
    let squares = 0
    let stray = 0
    gain = 0
    for (const [at, value] of deviations.entries()) {
      const still = normal[at] ?? 0
      const together = purity * (1 - anyhow) * density(value - centre, spread)
      const apart = purity * anyhow * broad
      const all = together + apart + (1 - purity) * still
      gain += Math.log(all / still)
      const share = together / all
      weight += share
      sum += share * value
      squares += share * (value - centre) ** 2
      stray += apart / all
    }
    if (weight > 0) {
      centre = sum / weight
      spread = Math.max(scale, Math.sqrt(squares / weight))
    }
    purity = Math.min(0.98, (weight + stray) / deviations.length)
    anyhow = Math.min(0.5, Math.max(0.05, stray / Math.max(weight + stray, Number.MIN_VALUE)))
  }
  return { purity, gain }
}

/** The normal density around zero. */
export function density(value: number, scale: number): number {
  return Math.exp(-(value * value) / (2 * scale * scale)) / (scale * Math.sqrt(2 * Math.PI))
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
