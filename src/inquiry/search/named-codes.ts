import { equalCountsTest } from '../../analysis/relation/equal-counts.ts'
import type { DimensionInfo } from '../../metrics/catalog.ts'
import type { Candidate, SearchScope } from './insight-search.ts'
import { recentRows } from './recent-rows.ts'

const mostTexts = 5000
const leastCases = 5
/** The first code is named so many times more often than the next one. */
const leastRatio = 1.25

/** Whether one code that texts name ("Printer546") comes far more often than the others. */
export async function namedCodes(scope: SearchScope, text: DimensionInfo): Promise<readonly Candidate[]> {
  const recent = recentRows(scope, mostTexts)
  if (recent === null) return []
  const [raw] = await scope.read({
    ...recent,
    metrics: [scope.rows.name],
    groupBy: [text.name],
    where: [...scope.where],
    orderBy: [{ by: scope.rows.name, descending: true }],
    limit: mostTexts,
  })
  const counts = new Map<string, number>()
  for (const row of raw?.rows ?? []) {
    for (const code of codesOf(String(row.group[text.name] ?? '')))
      counts.set(code, (counts.get(code) ?? 0) + (row.value ?? 0))
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (first === undefined || second === undefined || first[1] < leastCases) return []
  if (first[1] < leastRatio * second[1]) return []
  const [code] = first
  const [[all], [holding]] = await Promise.all([
    scope.read({ metrics: [scope.rows.name], where: [...scope.where] }),
    scope.read({
      metrics: [scope.rows.name],
      where: [...scope.where, { dimension: text.name, op: 'contains', values: [code] }],
    }),
  ])
  const [n, total] = [holding?.rows[0]?.value ?? 0, all?.rows[0]?.value ?? 0]
  if (holding === undefined || all === undefined || total === 0) return []
  const { pValue } = equalCountsTest([...counts.values()])
  return [
    {
      intent: 'phrase',
      metric: scope.rows,
      names: { text: text.name, code },
      stats: { share: n / total, n, n_total: total, pValue },
      readings: [holding, all],
      pValue,
      size: Math.min(1, n / total + 0.3),
      tests: 1,
    },
  ]
}

/** Names of things with letters and digits in one: "Printer546", "SRV-12". */
function codesOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\b(?=[\w-]*\d)[A-Za-z]{2,}[\w-]*\d[\w-]*\b/g) ?? [])
}
