/** Share of the past that counts as its tail. */
const tailShare = 0.05
const leastInTail = 10
/** Heavier tails than this are not believed of few exceedances. */
const heaviest = 0.5

/**
 * The chance of a value at least as large as `value`, from past ones in ascending order: peaks over a threshold (the upper
 * 5 %, at least 10 values) follow a generalised Pareto distribution fitted by probability-weighted moments (Hosking and Wallis
 * 1987; as in SPOT, Siffer and others 2017), with a shape of 0 (light) to 0.5. At or below the threshold 1: nothing unusual.
 *
 * Example: after 0.01, 0.02 ... 1 the value 0.5 has the chance 1.
 */
export function tailProbability(past: readonly number[], value: number): number {
  const count = past.length
  const peaks = Math.min(count - 1, Math.max(leastInTail, Math.ceil(count * tailShare)))
  const threshold = past[count - peaks - 1]
  if (threshold === undefined || peaks < 2 || value <= threshold) return 1
  let first = 0
  let second = 0
  for (let rank = 0; rank < peaks; rank += 1) {
    const over = (past[count - peaks + rank] ?? threshold) - threshold
    first += over / peaks
    second += (over * (peaks - 1 - rank)) / (peaks - 1) / peaks
  }
  const share = peaks / (count + 1)
  if (!(first > 0)) return 1 / (count + 1)
  const shape = Math.min(heaviest, Math.max(0, 2 - first / (first - 2 * second)))
  const scaled = (value - threshold) / (first * (1 - shape))
  const over = shape < 1e-6 ? Math.exp(-scaled) : (1 + shape * scaled) ** (-1 / shape)
  return Math.max(Number.MIN_VALUE, share * over)
}
