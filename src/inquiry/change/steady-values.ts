import { addDays, daysOf } from '../../analysis/series/periods.ts'
import type { Reading } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { TimeRange } from '../../metrics/query.ts'

/**
 * A series' values at every day (or Monday) of a range, null where there is none. A count of which a day says nothing was
 * zero that day.
 */
export function steadyValues(
  reading: Reading,
  metric: MetricInfo,
  range: TimeRange,
  step: 'day' | 'week',
): readonly (number | null)[] {
  const known = new Map(reading.rows.map((row) => [row.time, row.value]))
  const averaged = reading.rows.some((row) => row.sd !== undefined && row.sd !== null)
  const counted = metric.type === 'simple' && metric.unit === 'count' && !averaged
  const days = daysOf(range).filter((_, place) => step === 'day' || place % 7 === 0)
  return days.map((day) => {
    const value = known.get(day) ?? null
    return value === null && counted ? 0 : value
  })
}

/** The days that end with a range's last one, no more than `count`. */
export function latestOf(range: TimeRange, count: number): TimeRange {
  const from = addDays(range.to, 1 - count)
  return from > range.from ? { from, to: range.to } : range
}
