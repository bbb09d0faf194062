import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Interval } from '../comparison/estimate.ts'
import type { RateSample } from '../comparison/sample.ts'
import { chiSquareUpper, normalQuantile, normalTwoSided } from '../distributions.ts'

/** Two groups' rates within one stratum. */
export interface PairOfRates {
  readonly segment: RateSample
  readonly against: RateSample
}

export interface MantelHaenszel {
  readonly kind: 'mantel_haenszel'
  /** Common odds ratio, segment by the others; null where no stratum gives one. */
  readonly oddsRatio: number | null
  readonly interval: Interval | null
  /** With continuity correction, one degree of freedom. */
  readonly chiSquare: number
  readonly pValue: number
  /** Whether the odds ratio is the same in all strata; null where that cannot be tested. */
  readonly homogeneity: { readonly statistic: number; readonly df: number; readonly pValue: number } | null
}

interface Table {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

/**
 * Association of two groups with an outcome within strata: common odds ratio and chi-square of Mantel and Haenszel 1959,
 * interval of Robins, Breslow and Greenland 1986, homogeneity of Breslow and Day 1980 with Tarone's correction (1985).
 * Strata without cases on one side tell nothing and are left out: `no_data` when none is left, `no_variation` where every case
 * of every stratum ends alike.
 *
 * Example: Berkeley admissions, men against women by department: odds ratio 0.9047 (0.7719 to 1.0603), chi-square 1.4269.
 */
export function mantelHaenszel(strata: readonly PairOfRates[], level = 0.95): MantelHaenszel | CannotTell {
  const tables = strata
    .filter(({ segment, against }) => segment.n > 0 && against.n > 0)
    .map(({ segment, against }) => tableOf(segment, against))
  if (tables.length === 0) return cannotTell('no_data', 0, 1)
  const variance = sum(tables, (table) => varianceOf(table))
  if (!(variance > 0)) return cannotTell('no_variation', tables.length)
  const surplus = sum(tables, ({ a, b, c, d }) => a - ((a + b) * (a + c)) / (a + b + c + d))
  const chiSquare = Math.max(0, Math.abs(surplus) - 0.5) ** 2 / variance
  const agree = sum(tables, ({ a, b, c, d }) => (a * d) / (a + b + c + d))
  const counter = sum(tables, ({ a, b, c, d }) => (b * c) / (a + b + c + d))
  const oddsRatio = counter === 0 ? null : agree / counter
  const usable = oddsRatio !== null && oddsRatio > 0
  return {
    kind: 'mantel_haenszel',
    oddsRatio,
    interval: usable ? intervalOf(tables, oddsRatio, agree, counter, level) : null,
    chiSquare,
    pValue: normalTwoSided(Math.sqrt(chiSquare)),
    homogeneity: usable && tables.length > 1 ? homogeneityOf(tables, oddsRatio) : null,
  }
}

function tableOf(segment: RateSample, against: RateSample): Table {
  const [a, c] = [segment.successes, against.successes]
  return { a, b: segment.n - a, c, d: against.n - c }
}

/** Hypergeometric variance of the first cell. */
function varianceOf({ a, b, c, d }: Table): number {
  const n = a + b + c + d
  return n < 2 ? 0 : ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1))
}

function intervalOf(
  tables: readonly Table[],
  oddsRatio: number,
  up: number,
  down: number,
  level: number,
): Interval {
  const part = (pick: (p: number, q: number, r: number, s: number) => number) =>
    sum(tables, ({ a, b, c, d }) => {
      const n = a + b + c + d
      return pick((a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n)
    })
  const variance =
    part((p, _, r) => p * r) / (2 * up * up) +
    part((p, q, r, s) => p * s + q * r) / (2 * up * down) +
    part((_, q, __, s) => q * s) / (2 * down * down)
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance)
  return { low: oddsRatio * Math.exp(-half), high: oddsRatio * Math.exp(half) }
}

/** Breslow and Day's statistic less Tarone's correction. */
function homogeneityOf(tables: readonly Table[], oddsRatio: number): MantelHaenszel['homogeneity'] {
  const informative = tables.filter((table) => varianceOf(table) > 0)
  const df = informative.length - 1
  if (df < 1) return null
  const fitted = informative.map((table) => {
    const expected = expectedFirst(table, oddsRatio)
    const { a, b, c, d } = table
    const rest = [expected, a + b - expected, a + c - expected, d - a + expected]
    return { distance: a - expected, variance: 1 / rest.reduce((all, cell) => all + 1 / cell, 0) }
  })
  const statistic =
    sum(fitted, ({ distance, variance }) => distance ** 2 / variance) -
    sum(fitted, ({ distance }) => distance) ** 2 / sum(fitted, ({ variance }) => variance)
  return { statistic, df, pValue: chiSquareUpper(statistic, df) }
}

/** The first cell that has this odds ratio under the table's margins: the root of a quadratic that lies inside them. */
function expectedFirst({ a, b, c, d }: Table, oddsRatio: number): number {
  const [row, column, n] = [a + b, a + c, a + b + c + d]
  if (Math.abs(oddsRatio - 1) < 1e-9) return (row * column) / n
  const square = oddsRatio - 1
  const linear = -(n - row - column + oddsRatio * (row + column))
  const root = Math.sqrt(linear * linear - 4 * square * oddsRatio * row * column)
  const least = Math.max(0, row + column - n)
  const most = Math.min(row, column)
  const candidates = [(-linear - root) / (2 * square), (-linear + root) / (2 * square)]
  return candidates.find((value) => value >= least && value <= most) ?? (row * column) / n
}

function sum<Entry>(entries: readonly Entry[], pick: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + pick(entry), 0)
}
