import { periodOf } from '../../analysis/series/periods.ts'
import type { TimeRange } from '../../metrics/query.ts'
import type { Calendar } from './insight-search.ts'
import { wholePeriods } from './whole-periods.ts'

const leastPeriods = 10

/** The coarsest grain that leaves a series long enough, and the whole periods of it that the days cover. */
export function calendarOf(range: TimeRange, finest: 'day' | 'month'): Calendar | null {
  for (const grain of ['month', 'week', 'day'] as const) {
    if (grain !== 'month' && finest === 'month') return null
    const periods = wholePeriods(range, grain)
    const last = periods.at(-1)
    const first = periods[0]
    if (periods.length >= leastPeriods && first !== undefined && last !== undefined)
      return { grain, periods, range: { from: first, to: periodOf(last, grain).to } }
  }
  return null
}
