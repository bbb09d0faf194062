import type { Reading, ReadingRow } from '../evidence/reading.ts'
import { valueGroup, valuesIn } from '../metrics/value-group.ts'
import type { Insight } from './insight.ts'

/**
 * The rows of a reading that are about the insight's segment: those of its group, or all of them where the query was
 * already narrowed to the segment. Without a segment, the rows of a reading that has no groups.
 */
export function segmentRows(reading: Reading, segment: Insight['segment']): readonly ReadingRow[] {
  if (segment === null) return reading.rows.filter((row) => Object.keys(row.group).length === 0)
  const values = valuesIn(segment.value).map(String)
  const grouped = reading.rows.filter((row) => values.includes(String(row.group[segment.dimension])))
  if (grouped.length > 0) return grouped
  if (!('where' in reading.query)) return []
  const narrowed = reading.query.where.some(
    (filter) =>
      filter.dimension === segment.dimension &&
      filter.op === 'in' &&
      valueGroup(filter.values.map(String)) === segment.value,
  )
  return narrowed ? reading.rows : []
}
