import { addDays, daysIn } from '../analysis/series/periods.ts'
import type { ModelInfo } from '../metrics/catalog.ts'
import type { TimeRange } from '../metrics/query.ts'
import { lastTold } from './change/last-told.ts'
import type { Subject } from './subject.ts'

/** How many days are looked at when nobody names a period. */
const usualDays = 90

/** The days a question is answered for, and the days just before that it can be held against. */
export interface Period {
  readonly present: TimeRange
  /** Null where the data does not reach back that far. */
  readonly earlier: TimeRange | null
  /** The last day was left out because it is not complete. */
  readonly leftOut: string | null
  /** Days that were left out because their cases are younger than this; null where the metric needs no time. */
  readonly youngerThan: number | null
  /** What was asked has no data, or only cases that are too young, so the latest days that can be told were taken instead. */
  readonly outside: 'no_data' | 'too_young' | null
}

/**
 * The period of a question: the asked one, else the last 90 days, cut to what the data holds and the metric can be told
 * of: complete days, and old enough where its cases need time (`lastTold`). The earlier period has the same number of
 * days and is moved back by whole weeks, so that weekdays match. Where all of the data is too young, the period is a day
 * before it, of which no figure comes. Null for data without time.
 */
export function periodOf(
  { model, metric }: Pick<Subject, 'model' | 'metric'>,
  asked: TimeRange | null,
): Period | null {
  const last = model === undefined ? undefined : lastTold(model, metric)
  if (model?.time === undefined || last === undefined) return null
  const { range } = model.time
  const youngerThan = metric.maturesAfterDays ?? null
  const outside =
    asked === null
      ? null
      : outsideOf(asked, model.time.range, { last, complete: lastTold(model, {}) ?? last })
  if (last < range.from)
    return { present: { from: last, to: last }, earlier: null, leftOut: null, youngerThan, outside }
  const wanted = outside === null ? asked : null
  const to = wanted !== null && wanted.to < last ? wanted.to : last
  const start = wanted?.from ?? addDays(to, 1 - usualDays)
  const from = [start, range.from].toSorted().at(-1) ?? start
  const length = daysIn({ from, to })
  const back = Math.ceil(length / 7) * 7
  const earlier = { from: addDays(from, -back), to: addDays(to, -back) }
  const cut = wanted === null || wanted.to > last
  return {
    present: { from, to },
    earlier: earlier.from < range.from ? null : earlier,
    leftOut: youngerThan === null ? leavesOut(model, wanted) : null,
    youngerThan: cut ? youngerThan : null,
    outside,
  }
}

function outsideOf(
  asked: TimeRange,
  { from }: TimeRange,
  { last, complete }: { readonly last: string; readonly complete: string },
): Period['outside'] {
  if (asked.to < from || asked.from > complete) return 'no_data'
  return asked.from > last ? 'too_young' : null
}

/** The unfinished last day, where the question reaches that far. */
function leavesOut({ partialSince }: ModelInfo, wanted: TimeRange | null): string | null {
  if (partialSince === undefined) return null
  return wanted === null || wanted.to >= partialSince ? partialSince : null
}
