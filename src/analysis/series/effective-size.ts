/**
 * How many independent values a series that hangs together is worth, for its mean: n (1 - r) / (1 + r) with the lag-one
 * autocorrelation r, freed of its bias in short series (Kendall 1954; Zwiers and von Storch 1995). Never more than n:
 * values that take turns are not credited. Each part (a period, say) is centred on its own mean.
 *
 * Example: 100 values whose autocorrelation is 0.5 are worth about 32.
 */
export function effectiveShare(parts: readonly (readonly number[])[]): number {
  const centred = parts.map((part) => {
    const mean = part.reduce((sum, value) => sum + value, 0) / part.length
    return part.map((value) => value - mean)
  })
  const squares = centred.flat().reduce((sum, value) => sum + value * value, 0)
  const products = centred.reduce(
    (all, part) => all + part.reduce((sum, value, place) => sum + value * (part[place + 1] ?? 0), 0),
    0,
  )
  const n = Math.min(...parts.map((part) => part.length))
  if (!(squares > 0) || n < 5) return 1
  const unbiased = (products / squares + 1 / n) / (1 - 3 / n)
  const together = Math.min(0.99, Math.max(0, unbiased))
  return (1 - together) / (1 + together)
}
