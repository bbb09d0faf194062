import type { TimeRange } from '../../metrics/query.ts'
import type { DayVolumes } from './partial-day.ts'

/** Days outside of these years stand for "none" or "for ever" (0001-01-01, 9999-12-31). */
const earliest = '1900-01-02'
const latest = '2199-12-31'
/** So few rows, apart from the rest by so many days, are slips of the pen. */
const strayShare = 0.01
const strayDistance = 366
const dayMs = 86_400_000

/** The days that a table is about, and the rows whose day lies outside of them. */
export interface DataSpan {
  readonly range: TimeRange
  readonly strays: number
}

/**
 * The first and the last day of the data, rows (the first of a day's volumes) at days that cannot be meant left out:
 * outside of 1900 to 2199, and up to one row in a hundred at either end that a gap of more than a year parts from the
 * rest. Undefined where no day is left.
 *
 * Example: 600 rows from May to November 2026 and two at 2099-12-31 span May to November, with two strays.
 */
export function dataSpan(days: readonly DayVolumes[]): DataSpan | undefined {
  const sorted = days.map(({ day, volumes: [rows] }) => ({ day, rows: rows ?? 0 })).toSorted(byDay)
  const plausible = sorted.filter(({ day }) => day.length === 10 && day >= earliest && day <= latest)
  const total = rowsOf(sorted)
  const start = strayEnd(plausible, total)
  const end = strayEnd(plausible.slice(start).toReversed(), total)
  const kept = plausible.slice(start, plausible.length - end)
  const [from, to] = [kept[0]?.day, kept.at(-1)?.day]
  return from === undefined || to === undefined
    ? undefined
    : { range: { from, to }, strays: total - rowsOf(kept) }
}

interface Day {
  readonly day: string
  readonly rows: number
}

function byDay(one: Day, other: Day): number {
  return one.day < other.day ? -1 : 1
}

function rowsOf(days: readonly Day[]): number {
  return days.reduce((sum, { rows }) => sum + rows, 0)
}

/** How many days at the beginning of a list are strays. */
function strayEnd(days: readonly Day[], total: number): number {
  let [rows, strays] = [0, 0]
  for (const [place, { day, rows: own }] of days.entries()) {
    const next = days[place + 1]?.day
    rows += own
    if (next === undefined || rows > strayShare * total) return strays
    if (Math.abs(Date.parse(next) - Date.parse(day)) > strayDistance * dayMs) strays = place + 1
  }
  return strays
}
