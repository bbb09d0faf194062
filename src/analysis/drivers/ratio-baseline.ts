import type { RatioLeaves } from './leaf-table.ts'

/** How many earlier cases a leaf needs before its own history counts for half. */
const priorCases = 50
/** The same for one value of one dimension, against the whole. */
const priorOfValue = 20

/**
 * The rate to be expected in each leaf: its own earlier rate, shrunk towards what its values would give if each dimension
 * worked by itself. A leaf never seen before gets that alone; nothing is divided by zero.
 *
 * Example: 3 of 50 earlier cases where its values make 10 % likely: (3 + 50 x 0.1) / (50 + 50) = 8 %.
 */
export function expectedRates(leaves: RatioLeaves): Float64Array {
  const hits = leaves.numerator.expected
  const cases = leaves.denominator.expected
  const whole = { hits: sum(hits), cases: sum(cases) }
  const rate = whole.cases === 0 ? 0 : whole.hits / whole.cases
  const factors = leaves.dimensions.map(({ values, codes }) => {
    const own = values.map(() => ({ hits: 0, cases: 0 }))
    for (let leaf = 0; leaf < hits.length; leaf += 1) {
      const value = own[codes[leaf] ?? 0]
      if (value === undefined) continue
      value.hits += hits[leaf] ?? 0
      value.cases += cases[leaf] ?? 0
    }
    return own.map((value) =>
      rate === 0 ? 1 : (value.hits + priorOfValue * rate) / (value.cases + priorOfValue) / rate,
    )
  })
  return Float64Array.from({ length: hits.length }, (_, leaf) => {
    const prior = leaves.dimensions.reduce(
      (product, { codes }, place) => product * (factors[place]?.[codes[leaf] ?? 0] ?? 1),
      rate,
    )
    const bounded = Math.min(prior, Math.max(rate, 0.9))
    return ((hits[leaf] ?? 0) + priorCases * bounded) / ((cases[leaf] ?? 0) + priorCases)
  })
}

export function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0
  return total
}
