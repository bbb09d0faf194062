import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Interval } from '../comparison/estimate.ts'
import { normalQuantile, studentTwoSided } from '../distributions.ts'

export interface Correlation extends Interval {
  readonly kind: 'correlation'
  /** From -1 to 1. */
  readonly r: number
  readonly pValue: number
  /** Pairs of which both values are known. */
  readonly n: number
}

const leastPairs = 5

/**
 * Pearson's correlation with Fisher's interval (1921) and the t test. Nulls are gaps. `small_sample` under 5 pairs,
 * `not_finite`, `no_variation` where a side is constant, `different_kinds` for unequal lengths. It sees lines only, and takes
 * the pairs as independent: for two series over time ask `lagCorrelations`.
 *
 * Example: Anscombe's first set (n 11) has r 0.8164, interval 0.4244 to 0.9507, p 0.00217.
 */
export function pearson(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  level = 0.95,
): Correlation | CannotTell {
  const pairs = knownPairs(first, second)
  if ('reason' in pairs) return pairs
  return correlationOf(pairs.x, pairs.y, level, () => 1)
}

/**
 * Spearman's rank correlation (1904), ties at their middle rank: any steady relation, bent by no outlier; interval after
 * Bonett and Wright 2000. Refuses what `pearson` refuses.
 *
 * Example: 1, 2, 3, 4, 5 with 5, 6, 7, 8, 7 gives 0.8208, p 0.0886.
 */
export function spearman(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  level = 0.95,
): Correlation | CannotTell {
  const pairs = knownPairs(first, second)
  if ('reason' in pairs) return pairs
  return correlationOf(ranksOf(pairs.x), ranksOf(pairs.y), level, (r) => 1 + (r * r) / 2)
}

/**
 * Interval of a correlation by Fisher's z with the variance 1 / (n - 3), `inflate` times. Example: r 0.8164, n 11 gives
 * 0.4244 to 0.9507.
 */
export function fisherInterval(r: number, n: number, level = 0.95, inflate = 1): Interval {
  if (n <= 3) return { low: -1, high: 1 }
  const z = Math.atanh(Math.min(1 - 1e-15, Math.max(-1 + 1e-15, r)))
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(inflate / (n - 3))
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) }
}

/** Two-sided p-value of a correlation over n pairs of which `controls` others were taken out. Example: 0.8164 of 11 is 0.00217. */
export function correlationPValue(r: number, n: number, controls = 0): number {
  const df = n - 2 - controls
  if (df <= 0) return 1
  return studentTwoSided(r * Math.sqrt(df / Math.max(0, 1 - r * r)), df)
}

/** Pearson's r of values without gaps; NaN where a side is constant. */
export function rOf(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [centre(x), centre(y)]
  const [aa, bb] = [dot(a, a), dot(b, b)]
  const least = (values: readonly number[]) => 1e-24 * dot(values, values)
  if (!(aa > least(x)) || !(bb > least(y))) return Number.NaN
  return Math.max(-1, Math.min(1, dot(a, b) / Math.sqrt(aa) / Math.sqrt(bb)))
}

function correlationOf(
  x: readonly number[],
  y: readonly number[],
  level: number,
  inflate: (r: number) => number,
): Correlation | CannotTell {
  const n = x.length
  const r = rOf(x, y)
  if (Number.isNaN(r)) return cannotTell('no_variation', n)
  return {
    kind: 'correlation',
    r,
    n,
    ...fisherInterval(r, n, level, inflate(r)),
    pValue: correlationPValue(r, n),
  }
}

function knownPairs(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
): { readonly x: readonly number[]; readonly y: readonly number[] } | CannotTell {
  if (first.length !== second.length)
    return cannotTell('different_kinds', Math.min(first.length, second.length))
  const pairs = first.flatMap((x, place) => {
    const y = second[place] ?? null
    return x === null || y === null ? [] : [{ x, y }]
  })
  if (pairs.length < leastPairs) return cannotTell('small_sample', pairs.length, leastPairs)
  if (!pairs.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
    return cannotTell('not_finite', pairs.length)
  return { x: pairs.map((pair) => pair.x), y: pairs.map((pair) => pair.y) }
}

/** Ranks from 1, ties at their middle. */
function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, place) => ({ value, place })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1
    for (const { place } of order.slice(from, to + 1)) ranks[place] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}

function centre(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, place) => sum + value * (y[place] ?? 0), 0)
}
