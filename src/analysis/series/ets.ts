import { nelderMead } from '../nelder-mead.ts'

/** Exponential smoothing with additive errors: a level alone, with a trend, or with a trend that flattens out. */
export const etsTrends = ['none', 'straight', 'damped'] as const
type EtsTrend = (typeof etsTrends)[number]

export interface EtsFit {
  readonly trend: EtsTrend
  readonly alpha: number
  readonly beta: number
  readonly phi: number
  /** Level and trend after the last value. */
  readonly level: number
  readonly slope: number
  /** Corrected Akaike criterion of the fit; the least is the best for the same values. */
  readonly aicc: number
}

/**
 * Fits ETS(A,N,N), (A,A,N) or (A,Ad,N) by least squared one-step errors (Hyndman, Koehler, Ord and Snyder 2008; damping 0.8 to
 * 0.98 as in R's `ets`). The first level and slope are solved exactly for each set of weights, since errors are linear in
 * them. Values in any unit; logarithms make growth relative.
 *
 * Example: the straight line 1, 2, ..., 20 with a straight trend goes on with 21, 22.
 */
export function fitEts(values: readonly number[], trend: EtsTrend): EtsFit {
  const start = { none: [0], straight: [0, -2], damped: [0, -2, 1] }[trend]
  const read = (at: readonly number[]) => weightsOf(at, trend)
  const best = nelderMead((at) => smooth(values, read(at)).loss, start, 1e-8)
  const weights = read(best)
  const { loss, level, slope } = smooth(values, weights)
  const count = { none: 3, straight: 5, damped: 6 }[trend]
  const n = values.length
  const correction =
    n - count - 1 > 0 ? (2 * count * (count + 1)) / (n - count - 1) : Number.POSITIVE_INFINITY
  const aicc = n * Math.log(Math.max(loss / n, Number.MIN_VALUE)) + 2 * count + correction
  return { trend, ...weights, level, slope, aicc }
}

/** The values that a fit expects next, one a step. */
export function etsPoints({ level, slope, phi }: EtsFit, horizon: number): readonly number[] {
  let reach = 0
  return Array.from({ length: horizon }, (_, step) => {
    reach += phi ** (step + 1)
    return level + reach * slope
  })
}

interface Weights {
  readonly alpha: number
  readonly beta: number
  readonly phi: number
}

/** Free numbers as weights inside their bounds: 0 < alpha < 1, 0 < beta < alpha, 0.8 < phi < 0.98 or 1. */
function weightsOf(at: readonly number[], trend: EtsTrend): Weights {
  const [a = 0, b = 0, p = 0] = at.map((value) => 1 / (1 + Math.exp(-value)))
  const alpha = 0.0001 + 0.9998 * a
  if (trend === 'none') return { alpha, beta: 0, phi: 0 }
  return { alpha, beta: alpha * b, phi: trend === 'straight' ? 1 : 0.8 + 0.18 * p }
}

/** Runs the smoothing from the best first level and slope. */
function smooth(values: readonly number[], weights: Weights): { loss: number; level: number; slope: number } {
  const { alpha, beta, phi } = weights
  // Three runs at once: the values from nought, and what a first level and a first slope of one would add.
  let [level, byLevel, bySlope] = [0, 1, 0]
  let [slope, slopeByLevel, slopeBySlope] = [0, 0, 1]
  let [ll, ls, ss, le, se, ee] = [0, 0, 0, 0, 0, 0]
  for (const value of values) {
    const error = value - level - phi * slope
    const errorByLevel = byLevel + phi * slopeByLevel
    const errorBySlope = bySlope + phi * slopeBySlope
    ll += errorByLevel * errorByLevel
    ls += errorByLevel * errorBySlope
    ss += errorBySlope * errorBySlope
    le += errorByLevel * error
    se += errorBySlope * error
    ee += error * error
    level += phi * slope + alpha * error
    byLevel += phi * slopeByLevel - alpha * errorByLevel
    bySlope += phi * slopeBySlope - alpha * errorBySlope
    slope = phi * slope + beta * error
    slopeByLevel = phi * slopeByLevel - beta * errorByLevel
    slopeBySlope = phi * slopeBySlope - beta * errorBySlope
  }
  const spread = ll * ss - ls * ls
  const solvable = phi > 0 && spread > 1e-10 * ll * ss
  const firstLevel = solvable ? (le * ss - se * ls) / spread : ll > 0 ? le / ll : 0
  const firstSlope = solvable ? (se * ll - le * ls) / spread : 0
  return {
    loss: Math.max(0, ee - firstLevel * le - firstSlope * se),
    level: level + firstLevel * byLevel + firstSlope * bySlope,
    slope: slope + firstLevel * slopeByLevel + firstSlope * slopeBySlope,
  }
}
