import type { AdditiveLeaves, Axis, RatioLeaves } from '../../../../src/analysis/drivers/leaf-table.ts'

/** Numbers of a fixed seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const count = (mean: number) => Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  return { uniform, normal, count }
}

/** `a` has 6 values, `b` 10, `c` 4, `d` 5: every combination is a leaf. */
const sizes = { a: 6, b: 10, c: 4, d: 5 }

export function grid(): { readonly dimensions: readonly Axis[]; readonly leaves: readonly Leaf[] } {
  let leaves: Leaf[] = [{}]
  for (const [name, size] of Object.entries(sizes))
    leaves = leaves.flatMap((leaf) =>
      Array.from({ length: size }, (_, place) => ({ ...leaf, [name]: `${name}${place}` })),
    )
  const dimensions = Object.entries(sizes).map(([name, size]) => ({
    name,
    values: Array.from({ length: size }, (_, place) => `${name}${place}`),
    codes: leaves.map((leaf) => Number(leaf[name]?.slice(1))),
  }))
  return { dimensions, leaves }
}

export type Leaf = Readonly<Record<string, string>>
/** Where a failure lies, and what is left of its figure there. */
export interface Failure {
  readonly where: Leaf
  readonly factor: number
}

const factorAt = (leaf: Leaf, failures: readonly Failure[]) =>
  failures.find(({ where }) => Object.entries(where).every(([name, value]) => leaf[name] === value))
    ?.factor ?? 1

/** A forecast that errs by `noise` of each leaf, sizes over three orders, and failures on top. */
export function forecastTable(seed: number, noise: number, failures: readonly Failure[]): AdditiveLeaves {
  const random = randomOf(seed)
  const { dimensions, leaves } = grid()
  const expected = leaves.map(() => Math.exp(1 + 6 * random.uniform()))
  return {
    dimensions,
    expectedFrom: 'forecast',
    expected,
    actual: leaves.map((leaf, at) =>
      Math.max(0, (expected[at] ?? 0) * factorAt(leaf, failures) * (1 + noise * random.normal())),
    ),
  }
}

/** Two periods of counts, `mean` cases a leaf, and failures in the second. */
export function countTable(seed: number, mean: number, failures: readonly Failure[]): AdditiveLeaves {
  const random = randomOf(seed)
  const { dimensions, leaves } = grid()
  return {
    dimensions,
    expectedFrom: 'earlier_period',
    expected: leaves.map(() => random.count(mean)),
    actual: leaves.map((leaf) => random.count(mean * factorAt(leaf, failures))),
  }
}

/** Two periods of a share, 10 % with another level for each value of `c`, and failures in the second. */
export function rateTable(seed: number, cases: number, failures: readonly Failure[]): RatioLeaves {
  const random = randomOf(seed)
  const { dimensions, leaves } = grid()
  const rate = (leaf: Leaf) => 0.06 + 0.03 * Number(leaf.c?.slice(1))
  return {
    dimensions,
    numerator: {
      expected: leaves.map((leaf) => random.count(cases * rate(leaf))),
      actual: leaves.map((leaf) => random.count(cases * rate(leaf) * factorAt(leaf, failures))),
    },
    denominator: { expected: leaves.map(() => cases), actual: leaves.map(() => cases) },
  }
}
