import { addDays, daysIn, periodOf } from '../../analysis/series/periods.ts'
import type { TimeRange } from '../../metrics/query.ts'

/** A period of which less is missing than this share counts as whole. */
const tolerated = 0.1

/** First days of the periods that a range covers (all but) wholly, in order. */
export function wholePeriods(range: TimeRange, grain: 'month' | 'week' | 'day'): readonly string[] {
  const periods: string[] = []
  let at = periodOf(range.from, grain)
  while (at.from <= range.to) {
    const before = Math.max(0, daysIn({ from: at.from, to: range.from }) - 1)
    const after = Math.max(0, daysIn({ from: range.to, to: at.to }) - 1)
    if (before + after <= tolerated * daysIn(at)) periods.push(at.from)
    at = periodOf(addDays(at.to, 1), grain)
  }
  return periods
}
