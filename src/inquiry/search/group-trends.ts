import { type Trend, trendOf } from '../../analysis/series/trend.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { Calendar, Candidate, Group, SearchScope } from './insight-search.ts'
import { rowsByValue, seriesOf } from './series-of.ts'
import { endsOf, leastMove, moveOf } from './trends.ts'

/** Values of a column whose series are looked at: the largest. */
const mostValues = 20
/** A value needs so many rows a period, on average, for its series to say anything. */
const leastRows = 2
const level = 0.95

/** Which values of a column a figure rises or falls for, whether they do so together or one alone. */
export async function groupTrends(
  scope: SearchScope,
  calendar: Calendar,
  group: Group,
  metric: MetricInfo,
): Promise<readonly Candidate[]> {
  const name = group.info.name
  const [reading] = await scope.read({
    metrics: [metric.name],
    groupBy: [name],
    grain: calendar.grain,
    timeRange: calendar.range,
    where: [...scope.where],
  })
  if (reading === undefined) return []
  const trends = [...rowsByValue(reading, name)]
    .map(([value, rows]) => ({ value, rows, n: rows.reduce((sum, row) => sum + row.n, 0) }))
    .filter(({ n }) => n >= leastRows * calendar.periods.length)
    .toSorted((a, b) => b.n - a.n)
    .slice(0, mostValues)
    .flatMap(({ value, rows }) => {
      const series = seriesOf(rows, calendar, metric)
      const trend = trendOf(series)
      return trend.kind === 'cannot_tell' ? [] : [{ value, trend, ...endsOf(series) }]
    })
  if (trends.length < 2) return []
  const shared = { intent: 'group_trend', metric, readings: [reading], dates: calendar.range } as const
  const together = commonDirection(trends.map(({ trend }) => trend))
  const ranked = trends.toSorted((a, b) => a.trend.pValue - b.trend.pValue)
  const alone = ranked.filter(({ trend }) => trend.pValue < 1 - level).length === 1
  const asked = scope.goal.valueOf(group.info)?.value
  const singled = together === null ? ranked.slice(0, 2) : ranked.filter(({ value }) => value === asked)
  return [
    ...(together === null
      ? []
      : [
          {
            ...shared,
            names: { dimension: name, together: 'yes' },
            stats: { difference: together.direction, pValue: together.pValue, n_groups: trends.length },
            pValue: together.pValue,
            size: 0.5,
            tests: trends.length,
          },
        ]),
    ...singled.flatMap(({ value, trend, start, end }, place): Candidate[] => {
      const { slope, low, high, n } = trend
      const pValue = Math.min(1, trend.pValue * trends.length)
      if (moveOf(start, end) < leastMove) return []
      return [
        {
          ...shared,
          names: {
            dimension: name,
            segment: value,
            grain: calendar.grain,
            ...(alone ? { alone: 'yes' } : {}),
          },
          stats: { slope, low, high, start, end, pValue, n },
          pValue,
          size: moveOf(start, end),
          tests: place === 0 && together === null ? trends.length : 0,
        },
      ]
    }),
    ...trends
      .filter(({ trend }) => trend.pValue >= 1 - level)
      .map(
        ({ value, trend }): Candidate => ({
          ...shared,
          names: { dimension: name, segment: value, even: 'yes' },
          stats: { slope: trend.slope, pValue: trend.pValue, n: trend.n },
          pValue: null,
          size: 0,
          tests: 0,
        }),
      ),
  ]
}

/**
 * The way that all series go together: every slope has the same sign and the p-values of all (Fisher 1932 would weigh
 * them; the median asks more) lie low.
 */
function commonDirection(trends: readonly Trend[]): { direction: number; pValue: number } | null {
  const up = trends.filter(({ slope }) => slope > 0).length
  if (up !== trends.length && trends.some(({ slope }) => slope > 0)) return null
  if (trends.some(({ slope }) => slope === 0)) return null
  const sorted = trends.map(({ pValue }) => pValue).toSorted((a, b) => a - b)
  const pValue = sorted[Math.floor(sorted.length / 2)] ?? 1
  return pValue < 1 - level ? { direction: up > 0 ? 1 : -1, pValue } : null
}
