import { pearson, spearman } from '../../analysis/relation/correlation.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { Candidate, SearchScope } from './insight-search.ts'
import { recentRows } from './recent-rows.ts'

/** Rows that a relation of two figures is read from; more would only be slower. */
const mostRows = 2000
/** The least correlation worth a sentence. */
const practicalMinimum = 0.2

/**
 * Whether two figures of one row go together: both by line (Pearson) and by rank (Spearman), so that neither a bend nor
 * an outlier makes a relation. Needs a column that names each row.
 */
export async function figurePair(
  scope: SearchScope,
  key: string,
  one: MetricInfo,
  two: MetricInfo,
): Promise<readonly Candidate[]> {
  const recent = recentRows(scope, mostRows)
  if (recent === null) return []
  const [first, second] = await scope.read({
    ...recent,
    metrics: [one.name, two.name],
    groupBy: [key],
    where: [...scope.where],
    orderBy: [{ by: key }],
    limit: mostRows,
  })
  if (first === undefined || second === undefined) return []
  const [a, b] = [first, second].map((reading) => reading.rows.map(({ value }) => value))
  if (a === undefined || b === undefined) return []
  const line = pearson(a, b)
  const ranks = spearman(a, b)
  if (line.kind === 'cannot_tell' || ranks.kind === 'cannot_tell') return []
  const { r, low, high, n } = ranks
  const pValue = Math.max(line.pValue, ranks.pValue)
  const shared = {
    intent: 'relation',
    metric: one,
    stats: { r, low, high, pValue, n },
    readings: [first, second],
    tests: 1,
  } as const
  const other = `${two.source}.${two.name}`
  const none: Candidate = { ...shared, names: { figure: other, even: 'yes' }, pValue: null, size: 0 }
  const agree = Math.sign(line.r) === Math.sign(r) && Math.abs(r) >= practicalMinimum
  return agree
    ? [{ ...shared, names: { figure: other }, pValue, size: Math.abs(r), otherwise: none }]
    : [none]
}
