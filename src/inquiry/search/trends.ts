import { meanSample } from '../../analysis/comparison/mean-sample.ts'
import { trendOf } from '../../analysis/series/trend.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { Calendar, Candidate, SearchScope } from './insight-search.ts'
import { seriesOf } from './series-of.ts'

/** From the first to the last period a line moves by this share of its middle at least, to be worth a sentence. */
export const leastMove = 0.15

/** Whether a figure rises or falls over the whole periods that the table covers. */
export async function overallTrend(
  scope: SearchScope,
  calendar: Calendar,
  metric: MetricInfo,
): Promise<readonly Candidate[]> {
  const [reading] = await scope.read({
    metrics: [metric.name],
    grain: calendar.grain,
    timeRange: calendar.range,
    where: [...scope.where],
    orderBy: [{ by: 'time' }],
  })
  if (reading === undefined) return []
  const series = seriesOf(reading.rows, calendar, metric)
  const trend = trendOf(series)
  if (trend.kind === 'cannot_tell') return []
  const shared = { intent: 'trend', metric, readings: [reading], dates: calendar.range, tests: 1 } as const
  const { slope, low, high, pValue, n } = trend
  const { start, end } = endsOf(series)
  const flat: Candidate = {
    ...shared,
    names: { even: 'yes', grain: calendar.grain },
    stats: { slope, pValue, n },
    pValue: null,
    size: 0,
  }
  const move = moveOf(start, end)
  if (move < leastMove) return [flat]
  return [
    {
      ...shared,
      names: { grain: calendar.grain },
      stats: { slope, low, high, start, end, pValue, n },
      pValue,
      size: move,
      otherwise: flat,
    },
  ]
}

/** The mean of the first and of the last quarter of a series: figures that were there, unlike a line's ends. */
export function endsOf(series: readonly (number | null)[]): { readonly start: number; readonly end: number } {
  const quarter = Math.max(1, Math.ceil(series.length / 4))
  return { start: meanSample(series.slice(0, quarter)).mean, end: meanSample(series.slice(-quarter)).mean }
}

/** How far a figure moves, as a share of twice its middle: 0 to 1. */
export function moveOf(start: number, end: number): number {
  const middle = Math.abs(start) + Math.abs(end)
  return middle === 0 ? 0 : Math.min(1, Math.abs(end - start) / middle)
}
