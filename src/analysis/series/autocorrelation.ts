/**
 * Autocorrelations at the lags 0 to `most` (Box and Jenkins 1970; divided by the variance of all values, so that far lags
 * weigh less). All nought beyond lag 0 where the values do not vary.
 *
 * Example: 1, -1, 1, -1 has -0.75 at lag 1 and 0.5 at lag 2.
 */
export function autocorrelations(values: readonly number[], most: number): readonly number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const apart = values.map((value) => value - mean)
  const all = apart.reduce((sum, value) => sum + value * value, 0)
  return Array.from({ length: most + 1 }, (_, lag) => {
    if (lag === 0) return 1
    if (!(all > 0)) return 0
    let sum = 0
    for (let place = lag; place < apart.length; place += 1)
      sum += (apart[place] ?? 0) * (apart[place - lag] ?? 0)
    return sum / all
  })
}
