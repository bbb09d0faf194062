import { type CannotTell, cannotTell } from '../cannot-tell.ts'
import { type Correlation, correlationPValue, fisherInterval, rOf } from './correlation.ts'

const leastFree = 3
/** A column of which less than this share is left beside the others adds nothing. */
const leastLeft = 1e-10

/**
 * Correlation of two variables with other variables held (Fisher 1924): of what is left of each after least squares on the
 * others. `n` pairs without gaps; the p-value and the interval lose one case for each control. `different_kinds` for
 * unequal lengths, `small_sample` with fewer than 3 cases free, `not_finite`, `no_variation` where the controls leave
 * nothing.
 *
 * Example: correlations 0.7 (x, y), 0.6 (x, z), 0.5 (y, z) give 0.5774 with z held.
 */
export function partialCorrelation(
  x: readonly number[],
  y: readonly number[],
  controls: readonly (readonly number[])[],
  level = 0.95,
): Correlation | CannotTell {
  const n = x.length
  const columns = [x, y, ...controls]
  if (columns.some((column) => column.length !== n)) return cannotTell('different_kinds', n)
  const needed = controls.length + 3 + leastFree
  if (n < needed) return cannotTell('small_sample', n, needed)
  if (!columns.flat().every(Number.isFinite)) return cannotTell('not_finite', n)
  const basis: (readonly number[])[] = []
  for (const control of controls) {
    const left = without(centre(control), basis)
    if (size(left) > leastLeft * size(centre(control))) basis.push(left)
  }
  const [one, two] = [without(centre(x), basis), without(centre(y), basis)]
  const gone = size(one) <= leastLeft * size(centre(x)) || size(two) <= leastLeft * size(centre(y))
  const r = gone ? Number.NaN : rOf(one, two)
  if (Number.isNaN(r)) return cannotTell('no_variation', n)
  const interval = fisherInterval(r, n - basis.length, level)
  return { kind: 'correlation', r, n, ...interval, pValue: correlationPValue(r, n, basis.length) }
}

/** A column less its projections on orthogonal columns, twice, so that rounding leaves no trace of them (Gram and Schmidt). */
function without(column: readonly number[], basis: readonly (readonly number[])[]): readonly number[] {
  return [...basis, ...basis].reduce((left, base) => {
    const weight = left.reduce((sum, value, place) => sum + value * (base[place] ?? 0), 0) / size(base)
    return left.map((value, place) => value - weight * (base[place] ?? 0))
  }, column)
}

function centre(values: readonly number[]): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

function size(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
