import type { TimeRange } from '../../metrics/query.ts'
import { addDays, daysIn } from '../series/periods.ts'

/** A weekday that has data less often than this is a day of rest, not a gap. */
const usualShare = 0.6

/**
 * The days of a range without any data, days of rest (weekdays that mostly have none) left out; in order.
 *
 * Example: a shop closed on Sundays that lacks Wednesday the 4th has one missing day.
 */
export function missingDays(present: Iterable<string>, range: TimeRange): readonly string[] {
  const known = new Set(present)
  const days = Array.from({ length: daysIn(range) }, (_, place) => addDays(range.from, place))
  const open = Array.from({ length: 7 }, (_, weekday) => {
    const same = days.filter((day) => weekdayOf(day) === weekday)
    return same.length > 0 && same.filter((day) => known.has(day)).length >= usualShare * same.length
  })
  return days.filter((day) => !known.has(day) && open[weekdayOf(day)] === true)
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}
