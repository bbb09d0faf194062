import type { TimeRange } from '../metrics/query.ts'

/** Calendar arithmetic on `YYYY-MM-DD` days; weeks start on Monday (ISO 8601). */

export function addDays(day: string, days: number): string {
  return iso(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))
}

/** The day `months` later, or the last of that month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const { year, month, date } = parts(day)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = monthOf(first.getUTCFullYear(), first.getUTCMonth() + 1).to
  return `${last.slice(0, 8)}${String(Math.min(date, parts(last).date)).padStart(2, '0')}`
}

/** A day, or null where the calendar has none such (31 April). */
export function dayOf(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1) return null
  const made = new Date(Date.UTC(year, month - 1, date))
  return made.getUTCMonth() === month - 1 ? iso(made) : null
}

export function parts(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** Monday 0 to Sunday 6. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export function weekOf(day: string): TimeRange {
  const from = addDays(day, -weekday(day))
  return { from, to: addDays(from, 6) }
}

export function monthOf(year: number, month: number): TimeRange {
  return {
    from: iso(new Date(Date.UTC(year, month - 1, 1))),
    to: iso(new Date(Date.UTC(year, month, 0))),
  }
}

export function quarterOf(year: number, quarter: number): TimeRange {
  return {
    from: iso(new Date(Date.UTC(year, quarter * 3 - 3, 1))),
    to: iso(new Date(Date.UTC(year, quarter * 3, 0))),
  }
}

export function yearOf(year: number): TimeRange {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10)
}
