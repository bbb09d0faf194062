import { addDays, daysIn } from '../analysis/series/periods.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Filter, TimeRange } from '../metrics/query.ts'
import type { Tools } from '../tools.ts'
import type { Subject } from './subject.ts'

/** Reads a metric as a series over time, oldest first. */
export async function readSeries(
  tools: Tools,
  subject: Subject,
  options: {
    readonly range: TimeRange
    readonly grain: 'day' | 'week' | 'month'
    readonly where: readonly Filter[]
  },
): Promise<Reading> {
  const [reading] = await tools.query({
    source: subject.metric.source,
    metrics: [subject.metric.name],
    grain: options.grain,
    timeRange: options.range,
    where: [...options.where],
    orderBy: [{ by: 'time' }],
  })
  if (reading === undefined) throw new Error('a query of one metric gave no reading')
  return reading
}

/** The grain that a chart of this many days reads best at. */
export function chartGrain(range: TimeRange): 'day' | 'week' | 'month' {
  const days = daysIn(range)
  return days <= 45 ? 'day' : days <= 400 ? 'week' : 'month'
}

/** A range cut to whole weeks (Monday to Sunday) where the grain is a week, so that a chart has no half week at either end. */
export function wholePeriods(range: TimeRange, grain: 'day' | 'week' | 'month'): TimeRange {
  if (grain !== 'week') return range
  const start = new Date(`${range.from}T00:00:00Z`).getUTCDay()
  const end = new Date(`${range.to}T00:00:00Z`).getUTCDay()
  const from = addDays(range.from, (8 - start) % 7)
  const to = addDays(range.to, -(end % 7))
  return from < to ? { from, to } : range
}
