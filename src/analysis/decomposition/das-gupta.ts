import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { shapley, shapleyOf } from './shapley.ts'

/** One cell of a table by several dimensions, in two periods or groups; `n` are the cases, `successes` any sum over them. */
export interface CrossedCell {
  /** The cell's value of each dimension, in one order for all cells. */
  readonly values: readonly string[]
  readonly before: { readonly successes: number; readonly n: number }
  readonly after: { readonly successes: number; readonly n: number }
}

export interface DasGupta {
  readonly kind: 'das_gupta'
  /** After minus before: `rate` + the sum of `mixes`. */
  readonly total: number
  /** What the cells' own rates did. */
  readonly rate: number
  /** What the changed make-up by each dimension did, the others held, in the order of the dimensions. */
  readonly mixes: readonly number[]
}

/** Every dimension doubles the margins that are needed. */
const maxDimensions = 6

type Side = 'before' | 'after'

/**
 * Splits the change of a rate into the cells' rates and the mix by each of several dimensions at once (Das Gupta 1993,
 * chapter 5: equation 5.36 and its likes). A cell that is empty on one side has the other side's rate there. With one
 * dimension it is Kitagawa's split. `no_data` where a side has no cases, `not_positive` for negative numbers of cases.
 *
 * Example: deaths a 1,000 in the United States, 1985 minus 1970, by race and age (the data of his example 5.3):
 * -0.6862 = rate -2.2281 + race +0.0200 + age +1.5219.
 */
export function dasGupta(cells: readonly CrossedCell[]): DasGupta | CannotTell {
  const counts = cells.flatMap(({ before, after }) => [before, after])
  if (!counts.every(({ n, successes }) => Number.isFinite(n) && Number.isFinite(successes)))
    return cannotTell('not_finite', cells.length)
  if (counts.some(({ n }) => n < 0)) return cannotTell('not_positive', cells.length)
  const dimensions = cells[0]?.values.length ?? 0
  const before = totalOf(cells, 'before')
  const after = totalOf(cells, 'after')
  if (!(before.n > 0) || !(after.n > 0) || dimensions === 0 || dimensions > maxDimensions)
    return cannotTell('no_data', Math.min(before.n, after.n))
  const parts = {
    before: mixFactors(cells, dimensions, 'before'),
    after: mixFactors(cells, dimensions, 'after'),
  }
  const effects = new Array<number>(dimensions + 1).fill(0)
  cells.forEach((cell, place) => {
    const rates = ratesOf(cell)
    const then = [rates.before, ...(parts.before[place] ?? [])]
    const now = [rates.after, ...(parts.after[place] ?? [])]
    const own = shapley(then.map((value, factor) => ({ before: value, after: now[factor] ?? 0 })))
    own.forEach((effect, factor) => {
      effects[factor] = (effects[factor] ?? 0) + effect
    })
  })
  const [rate = 0, ...mixes] = effects
  return { kind: 'das_gupta', total: after.successes / after.n - before.successes / before.n, rate, mixes }
}

/** Each cell's share of all cases as a product of one factor a dimension: the Shapley values of its logarithm's margins. */
function mixFactors(
  cells: readonly CrossedCell[],
  dimensions: number,
  side: Side,
): readonly (readonly number[])[] {
  const sets = Array.from({ length: 2 ** dimensions }, (_, set) => set)
  const keys = cells.map((cell) =>
    sets.map((set) => JSON.stringify(cell.values.filter((_, place) => set & (1 << place)))),
  )
  const margins = sets.map((set) => {
    const sums = new Map<string, number>()
    cells.forEach((cell, place) => {
      const key = keys[place]?.[set] ?? ''
      sums.set(key, (sums.get(key) ?? 0) + cell[side].n)
    })
    return sums
  })
  return cells.map((cell, place) => {
    if (cell[side].n === 0) return new Array<number>(dimensions).fill(0)
    const margin = (set: number) => Math.log(margins[set]?.get(keys[place]?.[set] ?? '') ?? 0)
    return shapleyOf(dimensions, margin).map((value) => Math.exp(value))
  })
}

function ratesOf({ before, after }: CrossedCell): Readonly<Record<Side, number>> {
  const then = before.n > 0 ? before.successes / before.n : null
  const now = after.n > 0 ? after.successes / after.n : null
  return { before: then ?? now ?? 0, after: now ?? then ?? 0 }
}

function totalOf(
  cells: readonly CrossedCell[],
  side: Side,
): { readonly successes: number; readonly n: number } {
  return {
    successes: cells.reduce((sum, cell) => sum + cell[side].successes, 0),
    n: cells.reduce((sum, cell) => sum + cell[side].n, 0),
  }
}
