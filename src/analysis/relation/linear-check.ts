import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { correlationPValue, rOf } from './correlation.ts'
import { partialCorrelation } from './partial-correlation.ts'

export interface LinearCheck {
  readonly kind: 'linear_check'
  /** `line`: r tells the relation; `curved`: a bend is beyond chance; `one_point`: one case makes or spoils it; `none`: no line. */
  readonly verdict: 'line' | 'curved' | 'one_point' | 'none'
  readonly r: number
  /** Largest Cook's distance and the case that has it; infinite where the line hangs on that case alone. */
  readonly cook: number
  readonly case: number
  /** P-value of a quadratic term beside the line. */
  readonly curvePValue: number
}

const leastCases = 7
/** From here on one case moves the line too far (Cook and Weisberg 1982). */
const mostCook = 1

/**
 * May a correlation be told as a line? Cook's distance (1977) finds the case that the line hangs on, a quadratic term finds
 * the bend (p under 0.01). `small_sample` under 7 pairs, `different_kinds`, `not_finite`, `no_variation`.
 *
 * Example: Anscombe's quartet (1973), r 0.816 four times: a line, a curve, one point (Cook 1.393), one point (all x but one
 * equal).
 */
export function linearCheck(
  x: readonly number[],
  y: readonly number[],
  level = 0.95,
): LinearCheck | CannotTell {
  const n = x.length
  if (y.length !== n) return cannotTell('different_kinds', Math.min(n, y.length))
  if (n < leastCases) return cannotTell('small_sample', n, leastCases)
  if (![...x, ...y].every(Number.isFinite)) return cannotTell('not_finite', n)
  const r = rOf(x, y)
  if (Number.isNaN(r)) return cannotTell('no_variation', n)
  const distances = cooksDistances(x, y)
  const cook = Math.max(...distances)
  const bend = partialCorrelation(squaresOf(x), y, [x])
  const curvePValue = bend.kind === 'cannot_tell' ? 1 : bend.pValue
  return {
    kind: 'linear_check',
    verdict: verdictOf(cook, curvePValue, correlationPValue(r, n), level),
    r,
    cook,
    case: distances.indexOf(cook),
    curvePValue,
  }
}

function verdictOf(cook: number, curve: number, line: number, level: number): LinearCheck['verdict'] {
  if (cook > mostCook) return 'one_point'
  if (curve < 0.01) return 'curved'
  return line < 1 - level ? 'line' : 'none'
}

/** Distance of each case by its residual and its leverage. */
function cooksDistances(x: readonly number[], y: readonly number[]): readonly number[] {
  const n = x.length
  const [mx, my] = [mean(x), mean(y)]
  const spread = x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
  const slope = x.reduce((sum, value, place) => sum + (value - mx) * ((y[place] ?? 0) - my), 0) / spread
  const residuals = y.map((value, place) => value - my - slope * ((x[place] ?? 0) - mx))
  const size = y.reduce((sum, value) => sum + (value - my) ** 2, 0)
  const variance = residuals.reduce((sum, residual) => sum + residual * residual, 0) / (n - 2)
  return residuals.map((residual, place) => {
    const leverage = 1 / n + ((x[place] ?? 0) - mx) ** 2 / spread
    if (1 - leverage < 1e-9) return Number.POSITIVE_INFINITY
    if (variance <= 1e-20 * size) return 0
    return (residual ** 2 * leverage) / (2 * variance * (1 - leverage) ** 2)
  })
}

function squaresOf(x: readonly number[]): readonly number[] {
  const middle = mean(x)
  return x.map((value) => (value - middle) ** 2)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
