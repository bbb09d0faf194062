/** Pearson's r of two series of equal length. */
export function correlation(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [centred(one), centred(other)]
  const products = (left: readonly number[], right: readonly number[]) =>
    left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
  return products(a, b) / Math.sqrt(products(a, a) * products(b, b))
}

/** Logarithms of a daily series beside their 29-day centred mean and their weekday's mean. */
export function withoutSeason(days: readonly number[]): readonly number[] {
  const logs = days.map(Math.log)
  const level = logs.map((value, at) => value - mean(logs.slice(Math.max(0, at - 14), at + 15)))
  return level.map((value, at) => value - mean(level.filter((_, other) => other % 7 === at % 7)))
}

function centred(values: readonly number[]): readonly number[] {
  const middle = mean(values)
  return values.map((value) => value - middle)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
