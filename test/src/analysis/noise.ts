import { seededRandom } from '../../../src/analysis/seeded-random.ts'

/** Standard normal values, the same for the same seed (Box and Muller 1958). */
export function noise(count: number, seed: number): readonly number[] {
  const random = seededRandom(seed)
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  )
}

/** x(t) = weight x(t - 1) + noise. */
export function autoregression(count: number, weight: number, seed: number): readonly number[] {
  let last = 0
  return noise(count + 50, seed)
    .map((value) => {
      last = weight * last + value
      return last
    })
    .slice(50)
}
