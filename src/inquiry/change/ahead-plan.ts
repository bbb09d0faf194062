import { addDays, daysIn, daysOf, lastCompletePeriod, periodOf } from '../../analysis/series/periods.ts'
import type { TimeRange } from '../../metrics/query.ts'

export type AheadGrain = 'day' | 'week' | 'month'

/** How a stretch of days to come is forecast from the days that are known. */
export interface AheadPlan {
  readonly grain: AheadGrain
  /** Whole periods to read, oldest first by their first days. */
  readonly past: readonly string[]
  readonly read: TimeRange
  /** What is forecast: the days asked for that are not known yet; a whole period where values do not add up. */
  readonly ahead: TimeRange
  /** Steps from the end of what is known to the end of what is asked. */
  readonly horizon: number
  /** The first of these steps that counts. */
  readonly from: number
  /** The season that must have been there twice, in steps; weeks hold the one of their days. */
  readonly season: number
  /** All seasons that the calendar suggests, in steps. */
  readonly periods: readonly number[]
}

/** Months that show the year twice and leave room for back-tests. */
const monthsForAYear = 28
const seasonsOf = {
  day: { season: 7, periods: [7, 364] },
  week: { season: 1, periods: [52] },
  month: { season: 12, periods: [12] },
} as const

/**
 * Chooses the grain to read a metric's history at. Values that add up are forecast day by day and summed, whole months by the
 * month where the history shows the year twice; others are forecast at the grain nearest to what is asked, since their
 * parts may not be put together. Null where nothing that is asked lies after what is known.
 *
 * Example: December from days through 2026-11-21 is 40 steps of a day, those from the tenth on counted.
 */
export function planAhead(known: TimeRange, asked: TimeRange, addsUp: boolean): AheadPlan | null {
  const grain = grainOf(known, asked, addsUp)
  const past = wholeStarts(known, grain)
  const [first] = past
  if (first === undefined) return null
  const read = { from: first, to: lastCompletePeriod(known.to, grain).to }
  const after = addDays(read.to, 1)
  const start = [asked.from, after].toSorted().at(-1) ?? after
  if (asked.to < start) return null
  const ahead =
    grain === 'day'
      ? { from: start, to: asked.to }
      : { from: periodOf(start, grain).from, to: periodOf(addsUp ? asked.to : start, grain).to }
  return {
    grain,
    past,
    read,
    ahead,
    horizon: startsOf({ from: after, to: ahead.to }, grain).length,
    from: startsOf({ from: after, to: addDays(ahead.from, -1) }, grain).length,
    ...seasonsOf[grain],
  }
}

function grainOf(known: TimeRange, asked: TimeRange, addsUp: boolean): AheadGrain {
  const months = isWhole(asked, 'month')
  if (addsUp) return months && wholeStarts(known, 'month').length >= monthsForAYear ? 'month' : 'day'
  if (months || daysIn(asked) >= 28) return 'month'
  return daysIn(asked) > 1 ? 'week' : 'day'
}

function isWhole(range: TimeRange, grain: AheadGrain): boolean {
  return periodOf(range.from, grain).from === range.from && periodOf(range.to, grain).to === range.to
}

/** First days of the periods that lie wholly in a range. */
function wholeStarts(range: TimeRange, grain: AheadGrain): readonly string[] {
  return startsOf(range, grain).filter(
    (start) => start >= range.from && periodOf(start, grain).to <= range.to,
  )
}

/** First days of the periods that a range touches. */
function startsOf(range: TimeRange, grain: AheadGrain): readonly string[] {
  if (range.from > range.to) return []
  return [...new Set(daysOf(range).map((day) => periodOf(day, grain).from))]
}
