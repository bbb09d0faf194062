import type { Grain, TimeRange } from '../../metrics/query.ts'

const dayMs = 86_400_000

/** `date` moved by whole days. Example: `addDays('2026-02-28', 1)` is 2026-03-01. */
export function addDays(date: string, days: number): string {
  return text(instant(date) + days * dayMs)
}

/** Days from `from` to `to`, both counted. Example: 2026-11-01 to 2026-11-07 is 7. */
export function daysIn(range: TimeRange): number {
  return Math.round((instant(range.to) - instant(range.from)) / dayMs) + 1
}

/** The calendar period that `date` lies in; weeks begin on Monday (ISO 8601). Example: 2026-11-22 by week is 2026-11-16 to 22. */
export function periodOf(date: string, grain: Grain): TimeRange {
  const day = new Date(instant(date))
  const year = day.getUTCFullYear()
  const month = day.getUTCMonth()
  switch (grain) {
    case 'day':
      return { from: date, to: date }
    case 'week': {
      const from = addDays(date, -((day.getUTCDay() + 6) % 7))
      return { from, to: addDays(from, 6) }
    }
    case 'month':
      return { from: text(Date.UTC(year, month, 1)), to: text(Date.UTC(year, month + 1, 0)) }
    case 'quarter': {
      const first = month - (month % 3)
      return { from: text(Date.UTC(year, first, 1)), to: text(Date.UTC(year, first + 3, 0)) }
    }
    case 'year':
      return { from: text(Date.UTC(year, 0, 1)), to: text(Date.UTC(year, 11, 31)) }
  }
}

/** The newest period that data through `through` covers wholly. Example: through 2026-11-22 by month is October 2026. */
export function lastCompletePeriod(through: string, grain: Grain): TimeRange {
  const present = periodOf(through, grain)
  return present.to <= through ? present : periodOf(addDays(present.from, -1), grain)
}

/**
 * The period to compare with: as long, before it without overlap, and beginning on the same weekday, so that weekends
 * stand against weekends; up to six days between them belong to neither.
 *
 * Example: October 2026 (31 days) is compared with 2026-08-27 to 2026-09-26, five weeks earlier.
 */
export function comparablePeriod(range: TimeRange): TimeRange {
  const shift = Math.ceil(daysIn(range) / 7) * 7
  return { from: addDays(range.from, -shift), to: addDays(range.to, -shift) }
}

/** The `count` days that end with `through`. Example: the last 90 days through 2026-11-22 begin on 2026-08-25. */
export function lastDays(through: string, count = 90): TimeRange {
  return { from: addDays(through, 1 - count), to: through }
}

/** Every day of a range, in order. Example: 2026-12-31 to 2027-01-01 gives both days. */
export function daysOf(range: TimeRange): readonly string[] {
  return Array.from({ length: Math.max(0, daysIn(range)) }, (_, place) => addDays(range.from, place))
}

function instant(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) throw new RangeError(`not a calendar date: ${date}`)
  return at
}

function text(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
