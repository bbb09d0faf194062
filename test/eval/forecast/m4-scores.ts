/** The errors of one series as the M4 competition scores them. */
export interface M4Errors {
  /** Mean of 200 |y - f| / (|y| + |f|). */
  readonly smape: number
  /** Mean of |y - f| over the mean absolute change of the history at lag `m`. */
  readonly mase: number
}

/** Scores one forecast (Makridakis, Spiliotis and Assimakopoulos 2020; `smape_cal` and `mase_cal` of M4-methods). */
export function m4Errors(
  history: readonly number[],
  truth: readonly number[],
  guess: readonly number[],
  m: number,
): M4Errors {
  const size = (at: number) => Math.abs((truth[at] ?? 0) - (guess[at] ?? 0))
  const scale = mean(history.slice(m).map((value, at) => Math.abs(value - (history[at] ?? 0))))
  return {
    smape: mean(truth.map((value, at) => (200 * size(at)) / (Math.abs(value) + Math.abs(guess[at] ?? 0)))),
    mase: mean(truth.map((_, at) => size(at))) / scale,
  }
}

/** Overall weighted average: the mean of both errors' ratios to those of the benchmark, each averaged over the series first. */
export function owa(errors: readonly M4Errors[], benchmark: readonly M4Errors[]): number {
  const ratio = (of: (error: M4Errors) => number) => mean(errors.map(of)) / mean(benchmark.map(of))
  return (ratio(({ smape }) => smape) + ratio(({ mase }) => mase)) / 2
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
