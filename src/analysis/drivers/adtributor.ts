import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import type { Measured } from './leaf-table.ts'

/** One dimension of a table, its figures already summed by value. */
export interface DimensionFigures extends Measured {
  readonly name: string
  readonly values: readonly string[]
}

interface ExplainingValue {
  readonly value: string
  /** Its share of the total change. */
  readonly explained: number
  readonly surprise: number
}

export interface ExplainingDimension {
  readonly dimension: string
  /** All values, the most surprising first. */
  readonly values: readonly ExplainingValue[]
  /** The fewest surprising values that together explain `enough`; none where no few do. */
  readonly chosen: readonly ExplainingValue[]
  readonly surprise: number
}

/** The least share that one value, and all chosen values of a dimension, must explain (Adtributor's T_EEP and T_EP). */
const each = 0.1
const enough = 0.67

/**
 * Explanatory power and surprise of each value of single dimensions, the dimension with the most surprise in its chosen
 * values first (Adtributor, Bhagwan and others, NSDI 2014): explained = (actual - expected) / total change; surprise is the
 * value's part of the Jensen-Shannon divergence, 0.5 (p ln(2p/(p+q)) + q ln(2q/(p+q))), of expected shares p and actual q.
 *
 * Example: revenue by device of the paper, expected 50, 25, 25 and actual 49, 1, 0: explained 2, 48, 50 %, surprise 0.0396,
 * 0.0579, 0.0866.
 */
export function adtributor(
  dimensions: readonly DimensionFigures[],
): readonly ExplainingDimension[] | CannotTell {
  const ranked: ExplainingDimension[] = []
  for (const dimension of dimensions) {
    const actual = sum(dimension.actual)
    const expected = sum(dimension.expected)
    if (!Number.isFinite(actual) || !Number.isFinite(expected)) return cannotTell('not_finite')
    if (actual <= 0 || expected <= 0) return cannotTell('no_data')
    if (actual === expected) return cannotTell('no_variation')
    const values = dimension.values
      .map((value, place) => {
        const one = dimension.actual[place] ?? 0
        const hoped = dimension.expected[place] ?? 0
        return {
          value,
          explained: (one - hoped) / (actual - expected),
          surprise: surpriseOf(hoped / expected, one / actual),
        }
      })
      .sort((a, b) => b.surprise - a.surprise)
    const chosen = chosenOf(values)
    ranked.push({
      dimension: dimension.name,
      values,
      chosen,
      surprise: chosen.reduce((total, { surprise }) => total + surprise, 0),
    })
  }
  return ranked.sort((a, b) => b.surprise - a.surprise)
}

function chosenOf(values: readonly ExplainingValue[]): readonly ExplainingValue[] {
  const chosen: ExplainingValue[] = []
  let explained = 0
  for (const value of values) {
    if (value.explained <= each) continue
    chosen.push(value)
    explained += value.explained
    if (explained > enough) return chosen
  }
  return []
}

function surpriseOf(p: number, q: number): number {
  const part = (share: number) => (share <= 0 ? 0 : share * Math.log((2 * share) / (p + q)))
  return 0.5 * (part(p) + part(q))
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0
  return total
}
