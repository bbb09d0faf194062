import { normalTwoSided } from '../../analysis/distributions.ts'
import { type PairTable, pairTable } from '../../analysis/relation/pair-table.ts'
import type { Candidate, Group, SearchScope } from './insight-search.ts'
import { rootsOf } from './root.ts'

/** From here on one column all but repeats the other. */
export const copies = 0.75
/** The least gain of a share, in points of one, that is worth a sentence. */
const leastGain = 0.1
const mostPairs = 2

export interface PairsFound {
  readonly association: number
  readonly candidates: readonly Candidate[]
}

/** Which values of two columns come together more often than elsewhere: `group`'s value is the subject. */
export async function pairs(scope: SearchScope, group: Group, other: Group): Promise<PairsFound> {
  const [one, two] = [group.info.name, other.info.name]
  const [reading] = await scope.read({
    metrics: [scope.rows.name],
    groupBy: [one, two],
    where: [...scope.where],
  })
  if (reading === undefined) return { association: 0, candidates: [] }
  const table: PairTable = pairTable(
    reading.rows.flatMap((row) => {
      const [a, b] = [row.group[one], row.group[two]]
      if (a === null || a === undefined || b === null || b === undefined) return []
      return [{ row: String(a), column: String(b), count: row.value ?? 0 }]
    }),
  )
  const cells = table.cells
    .filter(({ row, column, residual }) => residual > 0 && !sameName(row, column))
    .toSorted((a, b) => b.residual - a.residual)
  return {
    association: table.association,
    candidates: cells.slice(0, mostPairs).flatMap((cell, place): Candidate[] => {
      const share = cell.count / cell.rowTotal
      const elsewhere = (cell.columnTotal - cell.count) / Math.max(1, table.total - cell.rowTotal)
      if (share - elsewhere < leastGain || cell.count < 5) return []
      const pValue = Math.min(1, normalTwoSided(cell.residual) * table.cells.length)
      return [
        {
          intent: 'association',
          metric: scope.rows,
          names: { dimension: one, segment: cell.row, by: two, other: cell.column },
          stats: { share, otherShare: elsewhere, n: cell.count, n_segment: cell.rowTotal, pValue },
          readings: [reading],
          pValue,
          size: Math.min(1, share - elsewhere),
          tests: place === 0 ? table.cells.length : 0,
        },
      ]
    }),
  }
}

/** "Network" incidents of the "Network" group are no news. */
function sameName(one: string, two: string): boolean {
  return rootsOf(one).join(' ') === rootsOf(two).join(' ')
}
