/**
 * M4's benchmark: the last value, on data freed of a multiplicative season where the season is significant (`Benchmarks and
 * Evaluation.R` of M4-methods: autocorrelation at lag m beyond 1.645 Bartlett errors, classical decomposition).
 */
export function naive2(history: readonly number[], horizon: number, m: number): readonly number[] {
  const phases = isSeasonal(history, m) ? ratios(history, m) : [1]
  const at = (place: number) => phases[place % phases.length] ?? 1
  const last = (history.at(-1) ?? 0) / at(history.length - 1)
  return Array.from({ length: horizon }, (_, step) => last * at(history.length + step))
}

function isSeasonal(history: readonly number[], m: number): boolean {
  if (m < 2 || history.length < 3 * m) return false
  const mean = history.reduce((sum, value) => sum + value, 0) / history.length
  const apart = history.map((value) => value - mean)
  const all = apart.reduce((sum, value) => sum + value * value, 0)
  const lag = (k: number) =>
    apart.slice(k).reduce((sum, value, at) => sum + value * (apart[at] ?? 0), 0) / all
  const before = Array.from({ length: m - 1 }, (_, place) => lag(place + 1) ** 2)
  const limit = 1.645 * Math.sqrt((1 + 2 * before.reduce((sum, square) => sum + square, 0)) / history.length)
  return Math.abs(lag(m)) > limit
}

/** Mean ratio of each phase to a centred moving average, scaled to a mean of one (R's `decompose`). */
function ratios(history: readonly number[], m: number): readonly number[] {
  const half = Math.floor(m / 2)
  const bins = Array.from({ length: m }, (): number[] => [])
  for (let place = half; place < history.length - half; place += 1) {
    const around = history.slice(place - half, place + half + 1)
    const edges = m % 2 === 0 ? ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2 : 0
    const centre = (around.reduce((sum, value) => sum + value, 0) - edges) / m
    bins[place % m]?.push((history[place] ?? 0) / centre)
  }
  const means = bins.map((bin) => bin.reduce((sum, value) => sum + value, 0) / bin.length)
  const all = means.reduce((sum, value) => sum + value, 0) / m
  return means.map((value) => value / all)
}
