import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Interval } from '../comparison/estimate.ts'
import { nelderMead } from '../nelder-mead.ts'
import { seededRandom } from '../seeded-random.ts'
import { drawLosses } from './draw-losses.ts'

export interface RetentionModel {
  readonly kind: 'retention_model'
  readonly alpha: number
  readonly beta: number
  /** Share of the starters still there after 0, 1, 2... periods: those seen and those foretold. */
  readonly survival: readonly number[]
  /** Interval of each of them, from refits to made-up customers. */
  readonly intervals: readonly Interval[]
  /** Share of those there at the end of the data that stay one period more. */
  readonly nextRetention: number
}

const leastCustomers = 30
const leastPeriods = 2
const refits = 200

/**
 * Survival of a cohort under a contract, foretold by the shifted beta-geometric model (Fader and Hardie 2007, Journal of
 * Interactive Marketing 21:76): everyone has a chance to leave of their own, so those who stay are the more faithful ones.
 * `survivors` are customers there after 0, 1, 2... periods, falling; `ahead` periods are foretold; intervals by parametric
 * bootstrap. `small_sample` under 30 customers, `short_history` under 2 periods, `no_variation` where nobody leaves or all do
 * at once, `not_finite`, `not_positive` for counts that are negative or rise.
 *
 * Example: 1000, 869, 743, 653, 593, 551, 517, 491 gives alpha 0.668, beta 3.806.
 */
export function shiftedBetaGeometric(
  survivors: readonly number[],
  options: { readonly ahead?: number; readonly level?: number; readonly seed?: number } = {},
): RetentionModel | CannotTell {
  const { ahead = 5, level = 0.95, seed = 1 } = options
  const [starters = 0] = survivors
  const refused = refusal(survivors, starters)
  if (refused !== null) return refused
  const { alpha, beta } = fitted(survivors)
  const periods = survivors.length - 1 + ahead
  const survival = survivalOf(alpha, beta, periods)
  const random = seededRandom(seed)
  const redrawn = Array.from({ length: refits }, () => {
    const again = fitted(drawLosses(survival.slice(0, survivors.length), Math.round(starters), random))
    return survivalOf(again.alpha, again.beta, periods)
  })
  return {
    kind: 'retention_model',
    alpha,
    beta,
    survival,
    intervals: survival.map((_, period) =>
      spreadOf(
        redrawn.map((curve) => curve[period] ?? 0),
        level,
      ),
    ),
    nextRetention: (beta + survivors.length - 1) / (alpha + beta + survivors.length - 1),
  }
}

function refusal(survivors: readonly number[], starters: number): CannotTell | null {
  if (!survivors.every(Number.isFinite)) return cannotTell('not_finite', starters)
  const rises = survivors.some((count, period) => count < 0 || count > (survivors[period - 1] ?? count))
  if (rises) return cannotTell('not_positive', starters)
  if (survivors.length - 1 < leastPeriods)
    return cannotTell('short_history', survivors.length - 1, leastPeriods)
  if (starters < leastCustomers) return cannotTell('small_sample', starters, leastCustomers)
  const [, second = 0] = survivors
  return (survivors.at(-1) ?? 0) === starters || second === 0 ? cannotTell('no_variation', starters) : null
}

/** The parameters with the greatest likelihood, looked for on their logarithms. */
function fitted(survivors: readonly number[]): { readonly alpha: number; readonly beta: number } {
  const loss = ([a = 0, b = 0]: readonly number[]) => -logLikelihood(survivors, Math.exp(a), Math.exp(b))
  const [a = 0, b = 0] = nelderMead(loss, [0, 0])
  return { alpha: Math.exp(a), beta: Math.exp(b) }
}

/** By the recursion of the paper's equation 7. */
function logLikelihood(survivors: readonly number[], alpha: number, beta: number): number {
  if (Math.max(alpha, beta) > 1e6 || Math.min(alpha, beta) < 1e-6) return -1e300
  let leaving = alpha / (alpha + beta)
  let staying = 1 - leaving
  let sum = 0
  for (let period = 1; period < survivors.length; period += 1) {
    if (period > 1) {
      leaving *= (beta + period - 2) / (alpha + beta + period - 1)
      staying -= leaving
    }
    sum += ((survivors[period - 1] ?? 0) - (survivors[period] ?? 0)) * Math.log(leaving)
  }
  return sum + (survivors.at(-1) ?? 0) * Math.log(Math.max(staying, 1e-300))
}

function survivalOf(alpha: number, beta: number, periods: number): readonly number[] {
  const curve = [1]
  for (let period = 1; period <= periods; period += 1)
    curve.push(((curve.at(-1) ?? 0) * (beta + period - 1)) / (alpha + beta + period - 1))
  return curve
}

function spreadOf(values: readonly number[], level: number): Interval {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}
