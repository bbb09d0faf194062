/** Cases that have one value in one column and one in another. */
export interface PairCount {
  readonly row: string
  readonly column: string
  readonly count: number
}

export interface PairCell extends PairCount {
  /** Cases with this row value, with this column value. */
  readonly rowTotal: number
  readonly columnTotal: number
  /** Adjusted standardised residual: about a standard normal value where the two columns go their own ways. */
  readonly residual: number
}

export interface PairTable {
  readonly total: number
  /** Cramer's V: 0 where the columns go their own ways, 1 where one gives the other. */
  readonly association: number
  readonly cells: readonly PairCell[]
}

/**
 * Which pairs of two columns' values come together more often than by chance: adjusted residuals (Haberman 1973) and
 * Cramer's V (1946). Pairs that are missing count nothing.
 *
 * Example: 10, 20 in one row and 30, 10 in the other: V 0.4167, residual of the first cell -3.486.
 */
export function pairTable(counts: readonly PairCount[]): PairTable {
  const rows = totals(counts, (one) => one.row)
  const columns = totals(counts, (one) => one.column)
  const total = counts.reduce((sum, one) => sum + one.count, 0)
  const least = Math.min(rows.size, columns.size) - 1
  if (least < 1 || total === 0) return { total, association: 0, cells: [] }
  const found = new Map(counts.map((one) => [JSON.stringify([one.row, one.column]), one.count]))
  let statistic = 0
  const cells = [...rows].flatMap(([row, rowTotal]) =>
    [...columns].map(([column, columnTotal]): PairCell => {
      const count = found.get(JSON.stringify([row, column])) ?? 0
      const expected = (rowTotal * columnTotal) / total
      statistic += (count - expected) ** 2 / expected
      const spread = Math.sqrt(expected * (1 - rowTotal / total) * (1 - columnTotal / total))
      return { row, column, count, rowTotal, columnTotal, residual: (count - expected) / spread }
    }),
  )
  return { total, association: Math.sqrt(statistic / total / least), cells }
}

function totals(counts: readonly PairCount[], of: (one: PairCount) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const one of counts) sums.set(of(one), (sums.get(of(one)) ?? 0) + one.count)
  return new Map([...sums].filter(([, sum]) => sum > 0))
}
