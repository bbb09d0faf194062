import { lagCorrelations } from '../../analysis/relation/lag-correlations.ts'
import { periodOf } from '../../analysis/series/periods.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Candidate, SearchScope } from './insight-search.ts'
import { seriesOf } from './series-of.ts'
import { wholePeriods } from './whole-periods.ts'

/** Weeks of a month, so that what comes with every month is taken out. */
const season = 4
/** The least correlation worth a sentence. */
const practicalMinimum = 0.2

/**
 * Whether a figure goes with the number of rows, week by week, once trend and own past of both are taken out: two that
 * only grow side by side do not.
 */
export async function volumeRelation(
  scope: SearchScope,
  range: TimeRange,
  metric: MetricInfo,
): Promise<readonly Candidate[]> {
  const periods = wholePeriods(range, 'week')
  const [from, last] = [periods[0], periods.at(-1)]
  if (from === undefined || last === undefined) return []
  const calendar = { grain: 'week', periods, range: { from, to: periodOf(last, 'week').to } } as const
  const [volume, level] = await scope.read({
    metrics: [scope.rows.name, metric.name],
    grain: 'week',
    timeRange: calendar.range,
    where: [...scope.where],
  })
  if (volume === undefined || level === undefined) return []
  const counts = seriesOf(volume.rows, calendar, scope.rows)
  const found = lagCorrelations(counts, carried(seriesOf(level.rows, calendar, metric)), {
    season,
    maxLag: 0,
  })
  if ('reason' in found) return []
  const [now] = found
  if (now === undefined) return []
  const { r, low, high, pValue, n } = now
  const shared = {
    intent: 'relation',
    metric,
    stats: { r, low, high, pValue, n },
    dates: calendar.range,
    readings: [level, volume],
    tests: 1,
  } as const
  const none: Candidate = { ...shared, names: { even: 'yes' }, pValue: null, size: 0 }
  if (Math.abs(r) < practicalMinimum) return [none]
  return [{ ...shared, names: {}, pValue, size: Math.abs(r), otherwise: none }]
}

/** A week without cases carries on the one before it. */
function carried(values: readonly (number | null)[]): readonly (number | null)[] {
  let known = values.find((value) => value !== null) ?? null
  return values.map((value) => {
    known = value ?? known
    return known
  })
}
