import type { TimeRange } from '../../metrics/query.ts'
import { addDays, comparablePeriod, daysIn, daysOf } from '../series/periods.ts'

/** What makes days unlike other days of their weekday. */
export interface SpecialDays {
  /** First day of each lunar year, `YYYY-MM-DD`, in order. */
  readonly newYears: readonly string[]
  /** Holidays of the solar calendar, `MM-DD`. */
  readonly holidays: readonly string[]
}

export interface ComparablePeriod {
  readonly range: TimeRange
  /** `weeks`: whole weeks before; `lunar`: as far from the lunar new year, a year before; `year`: 52 weeks before. */
  readonly basis: 'weeks' | 'lunar' | 'year'
  /** Solar holidays that lie in one of the two periods and have no counterpart in the other, `MM-DD`. */
  readonly unmatched: readonly string[]
}

/** Days before and after the lunar new year whose trade is not like other weeks. */
export const newYearSeason = { before: 28, after: 14 } as const
const weeksOfYear = 364

/**
 * The period to hold `range` against: the days just before it, on the same weekdays; where either touches the lunar new
 * year, the days as far from the new year before; where a holiday of the solar calendar has no counterpart, the same weeks
 * a year before, if that leaves fewer without one. Three bases, since a holiday moves by one calendar and weekdays by another.
 *
 * Example: 2026-02-10 to 02-16, the week before Tet on 02-17, is held against 2025-01-22 to 01-28 (Tet on 01-29).
 */
export function chooseComparable(range: TimeRange, special: SpecialDays): ComparablePeriod {
  const weeks = comparablePeriod(range)
  const lunar = lunarComparable(range, special.newYears)
  if (lunar !== null && (touchesNewYear(range, special.newYears) || touchesNewYear(weeks, special.newYears)))
    return { range: lunar, basis: 'lunar', unmatched: unmatched(range, lunar, special.holidays) }
  const year = { from: addDays(range.from, -weeksOfYear), to: addDays(range.to, -weeksOfYear) }
  const [near, far] = [unmatched(range, weeks, special.holidays), unmatched(range, year, special.holidays)]
  if (far.length < near.length && daysIn(range) < weeksOfYear && !touchesNewYear(year, special.newYears))
    return { range: year, basis: 'year', unmatched: far }
  return { range: weeks, basis: 'weeks', unmatched: near }
}

/**
 * The same days of the lunar year before: as far from its first day. Null where the dates given do not reach that far.
 *
 * Example: Tet of 2026 (02-17) is 384 days after Tet of 2025 (01-29).
 */
export function lunarComparable(range: TimeRange, newYears: readonly string[]): TimeRange | null {
  const distances = newYears.map((day) => Math.abs(signedDays(day, range.from)))
  const nearest = distances.indexOf(Math.min(...distances))
  const [own, earlier] = [newYears[nearest], newYears[nearest - 1]]
  if (own === undefined || earlier === undefined) return null
  const shift = signedDays(own, earlier)
  return { from: addDays(range.from, shift), to: addDays(range.to, shift) }
}

/** Whether days touch the season of a lunar new year. */
export function touchesNewYear(range: TimeRange, newYears: readonly string[]): boolean {
  const { before, after } = newYearSeason
  return newYears.some((day) => addDays(day, -before) <= range.to && addDays(day, after) >= range.from)
}

function unmatched(one: TimeRange, two: TimeRange, holidays: readonly string[]): readonly string[] {
  const within = (range: TimeRange) => new Set(daysOf(range).map((day) => day.slice(5)))
  const [here, there] = [within(one), within(two)]
  return holidays.filter((day) => here.has(day) !== there.has(day))
}

function signedDays(from: string, to: string): number {
  return daysIn({ from, to }) - 1
}
