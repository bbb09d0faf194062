import { addDays, daysIn } from '../../analysis/series/periods.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { SearchScope } from './insight-search.ts'

/**
 * What narrows a question to about `most` rows: nothing for a table that is small enough, its newest days for a larger
 * one. Null where a large table has no time.
 */
export function recentRows(scope: SearchScope, most: number): { readonly timeRange?: TimeRange } | null {
  const { rows, time } = scope.model
  if (rows <= smallEnough * most) return {}
  if (time === undefined) return null
  const days = Math.max(1, Math.floor((daysIn(time.range) * most) / rows))
  return { timeRange: { from: addDays(time.range.to, 1 - days), to: time.range.to } }
}

/** Up to so many times as many rows are read without narrowing. */
const smallEnough = 4
