import type { Reading, ReadingRow } from '../evidence/reading.ts'
import type { Insight } from './insight.ts'

/**
 * The rows of a reading that are about the insight's segment: those of its group, or all of them where the query was
 * already narrowed to the segment. Without a segment, the rows of a reading that has no groups.
 */
export function segmentRows(reading: Reading, segment: Insight['segment']): readonly ReadingRow[] {
  if (segment === null) return reading.rows.filter((row) => Object.keys(row.group).length === 0)
  const grouped = reading.rows.filter((row) => String(row.group[segment.dimension]) === segment.value)
  if (grouped.length > 0) return grouped
  if (!('where' in reading.query)) return []
  const narrowed = reading.query.where.some(
    (filter) =>
      filter.dimension === segment.dimension &&
      filter.op === 'in' &&
      filter.values.length === 1 &&
      String(filter.values[0]) === segment.value,
  )
  return narrowed ? reading.rows : []
}
