import type { Reading, ReadingRow } from '../../evidence/reading.ts'
import type { MetricInfo } from '../../metrics/catalog.ts'
import type { Calendar } from './insight-search.ts'

/** A reading's rows as one value a period of the calendar: counts without rows are zero, other figures unknown. */
export function seriesOf(
  rows: readonly ReadingRow[],
  calendar: Calendar,
  metric: MetricInfo,
): readonly (number | null)[] {
  const known = new Map(rows.map((row) => [row.time, row.value]))
  const empty = metric.unit === 'count' ? 0 : null
  return calendar.periods.map((period) => known.get(period) ?? empty)
}

/** A reading's rows by the values of one column; rows without a value are left out. */
export function rowsByValue(reading: Reading, dimension: string): ReadonlyMap<string, readonly ReadingRow[]> {
  const known = reading.rows.filter((row) => row.group[dimension] !== null)
  return Map.groupBy(known, (row) => String(row.group[dimension]))
}
