/** A row of a sparse table: columns and their values. */
export interface SparseRow {
  readonly columns: Uint32Array
  readonly values: Float64Array
}

export interface LinearModel {
  readonly weights: Float64Array
  readonly bias: number
}

const rounds = 12
const rate = 0.5
/** Strength of the ridge penalty, on the mean loss. */
const ridge = 1e-4

/**
 * Logistic regression with a ridge penalty by AdaGrad (Duchi 2011) over the rows in their order; both classes weigh the
 * same however rare one is. Deterministic.
 */
export function trainLogistic(
  rows: readonly SparseRow[],
  labels: readonly boolean[],
  columns: number,
): LinearModel {
  const weights = new Float64Array(columns)
  const squares = new Float64Array(columns).fill(1e-8)
  const positives = labels.filter(Boolean).length
  const share = (label: boolean) => labels.length / (2 * (label ? positives : labels.length - positives))
  let bias = 0
  let biasSquares = 1e-8
  for (let round = 0; round < rounds; round += 1) {
    rows.forEach((row, at) => {
      const label = labels[at] === true
      const error = (probability({ weights, bias }, row) - (label ? 1 : 0)) * share(label)
      biasSquares += error * error
      bias -= (rate * error) / Math.sqrt(biasSquares)
      row.columns.forEach((column, place) => {
        const weight = weights[column] ?? 0
        const slope = error * (row.values[place] ?? 0) + ridge * weight
        const square = (squares[column] ?? 0) + slope * slope
        squares[column] = square
        weights[column] = weight - (rate * slope) / Math.sqrt(square)
      })
    })
  }
  return { weights, bias }
}

/** Probability that a row is of the positive class. */
export function probability({ weights, bias }: LinearModel, row: SparseRow): number {
  let sum = bias
  row.columns.forEach((column, place) => {
    sum += (weights[column] ?? 0) * (row.values[place] ?? 0)
  })
  return 1 / (1 + Math.exp(-sum))
}
