import { contrastOf } from '../../analysis/comparison/contrast.ts'
import type { MeanSample } from '../../analysis/comparison/sample.ts'
import { sampleOfCell } from '../../analysis/comparison/sample-of-cell.ts'
import type { DimensionInfo, MetricInfo } from '../../metrics/catalog.ts'
import { differenceStats } from '../difference-stats.ts'
import { cellOf } from '../sides.ts'
import type { Candidate, SearchScope } from './insight-search.ts'
import { recentRows } from './recent-rows.ts'
import { frequentTerms } from './term-counts.ts'
import { withoutPart } from './without-part.ts'

const mostTexts = 5000
const mostTerms = 8
const practicalMinimum = 0.15
const limits = { minCases: 10, minEvents: 5 }

/** Words of a text whose rows have another level of a figure than all other rows. */
export async function termLevels(
  scope: SearchScope,
  text: DimensionInfo,
  metric: MetricInfo,
): Promise<readonly Candidate[]> {
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
  const texts = (raw?.rows ?? []).map((row) => ({
    text: String(row.group[text.name] ?? ''),
    group: '',
    count: row.value ?? 0,
  }))
  const [all] = await scope.read({ metrics: [metric.name], where: [...scope.where] })
  const whole = meanOf(all?.rows[0] === undefined ? null : cellOf(all.rows[0]), metric)
  if (all === undefined || whole === null) return []
  const terms = frequentTerms(texts, mostTerms)
  const found = await Promise.all(
    terms.map(async (term): Promise<readonly Candidate[]> => {
      const where = [...scope.where, { dimension: text.name, op: 'contains' as const, values: [term] }]
      const [reading] = await scope.read({ metrics: [metric.name], where })
      const row = reading?.rows[0]
      const inside = meanOf(row === undefined ? null : cellOf(row), metric)
      if (reading === undefined || inside === null) return []
      const rest = withoutPart(whole, inside)
      const contrast = rest === null ? null : contrastOf(inside, rest, { limits })
      if (contrast === null || contrast.kind === 'cannot_tell') return []
      if (Math.abs(contrast.difference) < practicalMinimum * Math.abs(contrast.second)) return []
      const pValue = Math.min(1, contrast.pValue * terms.length)
      return [
        {
          intent: 'phrase',
          metric,
          names: { text: text.name, term },
          stats: { ...differenceStats(contrast), pValue },
          readings: [reading, all],
          pValue,
          size: Math.min(1, Math.abs(contrast.relative ?? 0.5)),
          tests: 1,
        },
      ]
    }),
  )
  return found
    .flat()
    .toSorted((a, b) => (a.pValue ?? 1) - (b.pValue ?? 1))
    .slice(0, 1)
}

function meanOf(cell: Parameters<typeof sampleOfCell>[0] | null, metric: MetricInfo): MeanSample | null {
  const sample = cell === null ? null : sampleOfCell(cell, metric)
  return sample?.kind === 'mean' ? sample : null
}
