import { addDays, daysIn } from '../analysis/series/periods.ts'
import type { ModelInfo } from '../metrics/catalog.ts'
import type { TimeRange } from '../metrics/query.ts'

/** How many days are looked at when nobody names a period. */
const usualDays = 90

/** The days a question is answered for, and the days just before that it can be held against. */
export interface Period {
  readonly present: TimeRange
  /** Null where the data does not reach back that far. */
  readonly earlier: TimeRange | null
  /** The last day was left out because it is not complete. */
  readonly leftOut: string | null
  /** What was asked lies outside the data, so the latest days were taken instead. */
  readonly outside: boolean
}

/**
 * The period of a question: the asked one, else the last 90 complete days, cut to what the data holds. The earlier
 * period has the same number of days and is moved back by whole weeks, so that weekdays match.
 * Null for data without time.
 */
export function periodOf(model: ModelInfo | undefined, asked: TimeRange | null): Period | null {
  if (model?.time === undefined) return null
  const { range } = model.time
  const last = model.partialSince === undefined ? range.to : addDays(model.partialSince, -1)
  const outside = asked !== null && (asked.to < range.from || asked.from > last)
  const wanted = outside ? null : asked
  const to = wanted !== null && wanted.to < last ? wanted.to : last
  const start = wanted?.from ?? addDays(to, 1 - usualDays)
  const from = [start, range.from].toSorted().at(-1) ?? start
  const length = daysIn({ from, to })
  const back = Math.ceil(length / 7) * 7
  const earlier = { from: addDays(from, -back), to: addDays(to, -back) }
  return {
    present: { from, to },
    earlier: earlier.from < range.from ? null : earlier,
    leftOut: leavesOut(model, wanted),
    outside,
  }
}

/** The unfinished last day, where the question reaches that far. */
function leavesOut({ partialSince }: ModelInfo, wanted: TimeRange | null): string | null {
  if (partialSince === undefined) return null
  return wanted === null || wanted.to >= partialSince ? partialSince : null
}
